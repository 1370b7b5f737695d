// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.Hunk;
import org.mirage.engine.changes.HunkLine;

/** Finds where a hunk fits among the lines of a file; lines are counted from 0 on. */
final class HunkPlace {

    /** Places between two looks at whether to go on; at each of them the whole hunk may be compared. */
    private static final int CHECKED = 64;

    private final TextLines lines;
    private final Hunk hunk;
    private final Monitor monitor;
    /** The lines that must be there, with their ends. */
    private final List<byte[]> old = new ArrayList<>();

    HunkPlace(TextLines lines, Hunk hunk, Monitor monitor) {
        this.lines = lines;
        this.hunk = hunk;
        this.monitor = monitor;
        hunk.lines().stream().filter(HunkLine::isOld).forEach(line -> old.add(bytes(line)));
    }

    private static byte[] bytes(HunkLine line) {
        return (line.ended() ? line.text() + "\n" : line.text()).getBytes(StandardCharsets.UTF_8);
    }

    /** Lines that it takes the place of. */
    int size() {
        return old.size();
    }

    /** A line that must be there. */
    byte[] line(int line) {
        return hunk.lines().stream().filter(HunkLine::isOld).skip(line).findFirst().orElseThrow().text()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Where it says to begin; one without old lines names the line before it. */
    long stated() {
        return old.isEmpty() ? hunk.oldStart() : hunk.oldStart() - 1;
    }

    /**
     * Where it fits: as near as can be to a line, the later one of two places, after all lines that are done.
     *
     * @return -1 when nowhere
     */
    int find(long stated, int done) throws IOException {
        int last = lines.count() - old.size();
        if (old.isEmpty()) {
            // without a line around it anything fits, the end of the file, too
            return stated >= done ? (int) Math.min(stated, last) : -1;
        }
        int before = context(hunk.lines());
        int after = context(hunk.lines().reversed());
        if (before < after && hunk.oldStart() <= 1) {
            return done == 0 && firstMismatch(0) < 0 ? 0 : -1;
        }
        if (after < before) {
            return last >= done && firstMismatch(last) < 0 ? last : -1;
        }
        long farthest = Math.max(last - stated, stated - done);
        for (long away = 0; away <= farthest; away++) {
            if (away % CHECKED == 0) {
                monitor.check();
            }
            if (fits(stated + away, done, last)) {
                return (int) (stated + away);
            }
            if (fits(stated - away, done, last)) {
                return (int) (stated - away);
            }
        }
        return -1;
    }

    private boolean fits(long at, int done, int last) {
        return at >= done && at <= last && firstMismatch((int) at) < 0;
    }

    private static int context(List<HunkLine> from) {
        int count = 0;
        while (count < from.size() && from.get(count).kind() == ' ') {
            count++;
        }
        return count;
    }

    /** The first of its lines that is not there when it begins on a line; -1 when all are. */
    int firstMismatch(int at) {
        for (int i = 0; i < old.size(); i++) {
            if (at + i >= lines.count() || !lines.isWith(at + i, old.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Writes what takes its place. */
    void write(LineOutput out) {
        for (HunkLine line : hunk.lines()) {
            byte[] bytes = bytes(line);
            out.write(bytes, 0, line.isNew() ? bytes.length : 0);
        }
    }
}
