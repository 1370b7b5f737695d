// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mirage.engine.MirageException;

/** The lines of a file, which end with line feeds; a last one without its end is a line, too. */
final class TextLines {

    /** So many lines are taken; a file of nothing but line feeds would not fit into memory otherwise. */
    private static final int LIMIT = 4 << 20;

    private final byte[] content;
    private int[] starts = new int[64];
    private int count;

    /**
     * The lines of a content, which is not to be changed.
     *
     * @throws MirageException when there are more than four million
     */
    TextLines(byte[] content) throws MirageException {
        this.content = content;
        for (int at = 0; at < content.length;) {
            if (count == LIMIT) {
                throw new MirageException("it has more than " + LIMIT + " lines");
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at;
            while (at < content.length && content[at] != '\n') {
                at++;
            }
            at++;
        }
    }

    int count() {
        return count;
    }

    /** Where a line begins, from 0 on. */
    int start(int line) {
        return line == count ? content.length : starts[line];
    }

    /** Where a line ends, its line feed left out. */
    int end(int line) {
        int next = start(line + 1);
        return isEnded(line) ? next - 1 : next;
    }

    /** True for a line that has a line feed. */
    boolean isEnded(int line) {
        return content[start(line + 1) - 1] == '\n';
    }

    /** A line without its end. */
    byte[] line(int line) {
        return Arrays.copyOfRange(content, start(line), end(line));
    }

    /** A line without its end as a text of one byte in each character. */
    String raw(int line) {
        return new String(content, start(line), end(line) - start(line), StandardCharsets.ISO_8859_1);
    }

    boolean is(int line, byte[] text) {
        return Arrays.equals(content, start(line), end(line), text, 0, text.length);
    }

    /** True when a line with its end, where it has one, is that. */
    boolean isWith(int line, byte[] text) {
        return Arrays.equals(content, start(line), start(line + 1), text, 0, text.length);
    }

    /** Writes lines as they are, from one up to another. */
    void copy(int from, int to, ByteArrayOutputStream out) {
        out.write(content, start(from), start(to) - start(from));
    }

    /** Writes lines from one up to another. */
    void copy(int from, int to, LineOutput out) {
        out.write(content, start(from), start(to) - start(from));
    }

    /** Writes all lines up to one, and an end after the last of them that has none. */
    void copyEnded(int to, ByteArrayOutputStream out) {
        copy(0, to, out);
        if (to > 0 && !isEnded(to - 1)) {
            out.write('\n');
        }
    }

    /** A line for a message: its number from 1 on, and what it says. */
    String show(int line) {
        return line < count ? "line " + (line + 1) + ": " + Shown.text(line(line)) : "the end of the file";
    }
}
