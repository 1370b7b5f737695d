// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

import java.io.BufferedOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.jgit.diff.RawText;

/**
 * Writes how to make some files of others, as patch(1) and git-apply(1) take it: unified diffs of bytes, whatever character set
 * they are in, below the extended headers of git, without which an empty file could not come or go.
 */
public final class UnifiedDiff implements Flushable {

    private static final byte[] ABSENT = "/dev/null".getBytes(StandardCharsets.US_ASCII);
    private static final String NO_FILE = "0000000";
    private static final String EMPTY_FILE = "e69de29";
    private static final byte[] NOTHING = {};
    private static final int BUFFER = 1 << 16;

    private final OutputStream target;
    private boolean afterHeader;

    /** Will write to a stream, which stays open. */
    public UnifiedDiff(OutputStream target) {
        this.target = new BufferedOutputStream(target, BUFFER);
    }

    /** How a text was changed; writes nothing when it was not. Both labels have the same name. */
    public void changed(DiffLabel left, byte[] before, DiffLabel right, byte[] after) throws IOException {
        if (!Arrays.equals(before, after)) {
            header(left, right);
            hunks(left, before, right, after);
        }
    }

    /** A text that is new. */
    public void added(DiffLabel right, byte[] after) throws IOException {
        header(right, right);
        ascii("new file mode " + mode(right) + "\n");
        index(after, NO_FILE, EMPTY_FILE);
        hunks(null, NOTHING, right, after);
    }

    /** A text that is gone. */
    public void removed(DiffLabel left, byte[] before) throws IOException {
        header(left, left);
        ascii("deleted file mode " + mode(left) + "\n");
        index(before, EMPTY_FILE, NO_FILE);
        hunks(left, before, null, NOTHING);
    }

    /** A file that has another name, whatever it holds. */
    public void renamed(DiffLabel from, DiffLabel to) throws IOException {
        header(from, to);
        ascii("similarity index 100%\nrename from ");
        target.write(from.bare());
        ascii("\nrename to ");
        target.write(to.bare());
        ascii("\n");
    }

    /**
     * A line about files whose content is not shown.
     *
     * @param kind what the files are, as the line begins
     * @param left null for a file that is new
     * @param right null for a file that is gone
     * @param fact what is said after the names
     */
    public void remark(String kind, DiffLabel left, DiffLabel right, String fact) throws IOException {
        if (afterHeader) {
            // right below a header without hunks, git would take the line for the file's content
            target.write('\n');
            afterHeader = false;
        }
        ascii(kind + " ");
        target.write(left == null ? ABSENT : left.word('a'));
        ascii(" and ");
        target.write(right == null ? ABSENT : right.word('b'));
        ascii(" " + fact + "\n");
    }

    /** Sends all that was written to the stream. */
    @Override
    public void flush() throws IOException {
        target.flush();
    }

    private void header(DiffLabel left, DiffLabel right) throws IOException {
        ascii("diff --git ");
        target.write(left.word('a'));
        target.write(' ');
        target.write(right.word('b'));
        target.write('\n');
        afterHeader = true;
    }

    /** Without hunks, patch(1) believes that a file is empty only when git's names of the contents say so. */
    private void index(byte[] content, String before, String after) throws IOException {
        if (content.length == 0) {
            ascii("index " + before + ".." + after + "\n");
        }
    }

    private void hunks(DiffLabel left, byte[] before, DiffLabel right, byte[] after) throws IOException {
        if (before.length == 0 && after.length == 0) {
            return;
        }
        line("--- ", left == null ? ABSENT : left.dated('a'));
        line("+++ ", right == null ? ABSENT : right.dated('b'));
        RawText one = new RawText(before);
        RawText other = new RawText(after);
        new HunkWriter(target, one, other).write(LineEdits.between(one, other));
        afterHeader = false;
    }

    private void line(String start, byte[] rest) throws IOException {
        ascii(start);
        target.write(rest);
        target.write('\n');
    }

    /** Git knows two modes of files. */
    private static String mode(DiffLabel label) {
        return label.executable() ? "100755" : "100644";
    }

    private void ascii(String text) throws IOException {
        target.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
