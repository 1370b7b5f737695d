// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;

/** Writes the hunks of a unified diff: edits with lines of context around, those that are near each other as one. */
final class HunkWriter {

    private static final int CONTEXT = 3;
    private static final byte[] NO_NEWLINE = "\\ No newline at end of file\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream target;
    private final RawText before;
    private final RawText after;

    HunkWriter(OutputStream target, RawText before, RawText after) {
        this.target = target;
        this.before = before;
        this.after = after;
    }

    void write(EditList edits) throws IOException {
        for (int first = 0; first < edits.size();) {
            int next = first + 1;
            while (next < edits.size() && edits.get(next).getBeginA() - edits.get(next - 1).getEndA() <= 2 * CONTEXT) {
                next++;
            }
            writeHunk(edits, first, next);
            first = next;
        }
    }

    private void writeHunk(EditList edits, int first, int next) throws IOException {
        int leading = Math.min(CONTEXT, edits.get(first).getBeginA());
        int trailing = Math.min(CONTEXT, before.size() - edits.get(next - 1).getEndA());
        int lineA = edits.get(first).getBeginA() - leading;
        int lineB = edits.get(first).getBeginB() - leading;
        int endA = edits.get(next - 1).getEndA() + trailing;
        int endB = edits.get(next - 1).getEndB() + trailing;
        ascii("@@ -" + range(lineA, endA) + " +" + range(lineB, endB) + " @@\n");
        for (Edit edit : edits.subList(first, next)) {
            lines(' ', before, lineA, edit.getBeginA());
            lines('-', before, edit.getBeginA(), edit.getEndA());
            lines('+', after, edit.getBeginB(), edit.getEndB());
            lineA = edit.getEndA();
        }
        lines(' ', before, lineA, endA);
    }

    /** Lines count from 1; of none, the line before is named. */
    private static String range(int begin, int end) {
        int count = end - begin;
        return count == 1 ? Integer.toString(begin + 1) : (count == 0 ? begin : begin + 1) + "," + count;
    }

    private void lines(char mark, RawText text, int begin, int end) throws IOException {
        for (int i = begin; i < end; i++) {
            target.write(mark);
            text.writeLine(target, i);
            target.write('\n');
            if (i == text.size() - 1 && text.isMissingNewlineAtEnd()) {
                target.write(NO_NEWLINE);
            }
        }
    }

    private void ascii(String text) throws IOException {
        target.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
