// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.util.List;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.changes.Hunk;
import org.mirage.engine.changes.UnifiedDiff;

/** Applies a unified diff to a file as {@code patch --fuzz=0} does: hunks may have moved, but all their lines must be there. */
final class PatchFile {

    private final byte[] path;
    private final TextLines lines;
    private final Monitor monitor;

    /** Will patch the lines of the file at a path. */
    PatchFile(byte[] path, TextLines lines, Monitor monitor) {
        this.path = path;
        this.lines = lines;
        this.monitor = monitor;
    }

    /** The patched file. */
    byte[] apply(UnifiedDiff diff) throws IOException {
        return apply(diff.hunks(), diff);
    }

    /** True when the diff fits the other way round, so that it has been applied already. */
    boolean isApplied(UnifiedDiff diff) throws IOException {
        List<Hunk> back = diff.reversed();
        if (back.stream().anyMatch(hunk -> hunk.oldCount() == 0)) {
            // what went without a line around it leaves no trace
            return false;
        }
        try {
            apply(back, null);
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    private byte[] apply(List<Hunk> hunks, UnifiedDiff diff) throws IOException {
        LineOutput out = new LineOutput();
        int done = 0;
        long moved = 0;
        for (int i = 0; i < hunks.size(); i++) {
            HunkPlace hunk = new HunkPlace(lines, hunks.get(i), monitor);
            long stated = hunk.stated() + moved;
            int at = hunk.find(stated, done);
            if (at < 0) {
                throw mismatch(hunk, i, hunks.size(), stated, diff);
            }
            moved += at - stated;
            lines.copy(done, at, out);
            hunk.write(out);
            done = at + hunk.size();
        }
        lines.copy(done, lines.count(), out);
        return out.toByteArray();
    }

    private ConflictException mismatch(HunkPlace hunk, int number, int count, long stated, UnifiedDiff diff) throws IOException {
        int at = (int) Math.clamp(stated, 0, lines.count());
        int wrong = hunk.firstMismatch(at);
        String expected = "hunk " + (number + 1) + " of " + count + " of the diff to fit, with " + (wrong < 0
                ? "its place after the hunk before it" : Shown.text(hunk.line(wrong)) + " on line " + (at + wrong + 1));
        String found = lines.show(wrong < 0 ? at : at + wrong);
        return new ConflictException(path, expected, diff != null && isApplied(diff) ? found + "; the diff has been applied already"
                : found);
    }
}
