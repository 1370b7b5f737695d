// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.store.EntryType;

/**
 * Goes once through all directories that differ and counts the differences in and below each. Keeps counts of directories only,
 * not of files; and, where moves are looked for, the paths that may have moved.
 */
final class CountPass {

    /** So many paths on one side only are kept to find moves among them. */
    static final int CANDIDATE_LIMIT = 500_000;
    /** Directories within directories that are still gone through; Linux names no path so deep. */
    private static final int DEPTH_LIMIT = 10_000;

    private final ComparedVersions versions;
    private final Monitor monitor;
    private final Map<String, DifferenceCounts> folders = new HashMap<>();
    private final List<Candidate> gone = new ArrayList<>();
    private final List<Candidate> fresh = new ArrayList<>();
    private boolean candidates;

    private record Level(Row directory, Rows rows, DifferenceCounts counts) {
    }

    /**
     * @param moves whether to keep what may have moved
     */
    CountPass(ComparedVersions versions, boolean moves, Monitor monitor) {
        this.versions = versions;
        candidates = moves && !versions.isThreeWay();
        this.monitor = monitor;
    }

    /** Counts all at and below a path. */
    DifferenceCounts run(Row start) throws IOException {
        DifferenceCounts total = new DifferenceCounts();
        Deque<Level> levels = new ArrayDeque<>();
        enter(start, total, levels);
        while (!levels.isEmpty()) {
            Level level = levels.peek();
            monitor.check();
            if (!level.rows.next()) {
                levels.pop();
                leave(level, levels.isEmpty() ? total : levels.peek().counts);
            } else if (!versions.isSame(level.rows) && !versions.profile().ignores(level.rows.path())) {
                enter(level.rows.row(), level.counts, levels);
            }
        }
        return total;
    }

    /** What was counted in and below directories, by path; those with nothing are not there. */
    Map<String, DifferenceCounts> folders() {
        return folders;
    }

    /** Finds out what was moved, and has the counts say so. */
    Moves findMoves(DifferenceCounts total) throws IOException {
        Moves moves = Moves.find(gone, fresh, monitor);
        Map<String, Candidate> byPath = new HashMap<>();
        fresh.forEach(candidate -> byPath.put(candidate.path(), candidate));
        moves.all().forEach((path, oldPath) -> {
            DifferenceCounts folder = folders.get(path);
            long paths = folder == null ? 1 : folder.of(ChangeKind.ADDED);
            long bytes = folder == null ? byPath.get(path).size() : folder.bytesAdded();
            total.becomesMoved(paths, bytes);
            total.becomesMovedAway(paths, bytes);
            atAndAbove(path, counts -> counts.becomesMoved(paths, bytes));
            atAndAbove(oldPath, counts -> counts.becomesMovedAway(paths, bytes));
        });
        return moves;
    }

    private void enter(Row row, DifferenceCounts above, Deque<Level> levels) throws IOException {
        RowChange change = versions.change(row);
        keepCandidate(row, change.change().kind());
        if (versions.isSameBelow(row)) {
            count(row, change, above);
            return;
        }
        if (levels.size() == DEPTH_LIMIT) {
            monitor.note("what lies deeper than " + DEPTH_LIMIT + " directories is not compared");
            return;
        }
        DifferenceCounts counts = new DifferenceCounts();
        count(row, change, counts);
        levels.push(new Level(row, versions.rows(row), counts));
    }

    private void leave(Level level, DifferenceCounts above) {
        if (!level.counts.isEmpty()) {
            folders.put(level.directory.path(), level.counts);
            above.add(level.counts);
        }
    }

    private static void count(Row row, RowChange change, DifferenceCounts counts) {
        if (change.isNone()) {
            return;
        }
        ChangeKind kind = change.change().kind();
        counts.count(kind, change.side());
        if (kind != ChangeKind.METADATA && kind != ChangeKind.MOVED && kind != ChangeKind.MOVED_AWAY) {
            counts.bytes(size(row.entry(change.version(row.entries().length))), size(row.entry(0)));
        }
    }

    /** The counts of one path by itself. */
    static DifferenceCounts countsOf(Row row, RowChange change) {
        DifferenceCounts counts = new DifferenceCounts();
        count(row, change, counts);
        return counts;
    }

    private static long size(MachineEntry entry) {
        return entry != null && entry.entry().type() == EntryType.FILE ? entry.entry().size() : 0;
    }

    private void keepCandidate(Row row, ChangeKind kind) {
        boolean added = kind == ChangeKind.ADDED;
        if (!candidates || !added && kind != ChangeKind.REMOVED) {
            return;
        }
        Candidate candidate = Candidate.of(row.path(), row.entry(added ? 1 : 0).entry(), versions.profile());
        if (candidate != null) {
            (added ? fresh : gone).add(candidate);
        }
        if (fresh.size() + gone.size() > CANDIDATE_LIMIT) {
            candidates = false;
            fresh.clear();
            gone.clear();
            monitor.note("moved files are not looked for: more than " + CANDIDATE_LIMIT + " files came or went");
        }
    }

    /** For the counts of a path, where it is a directory, and of all directories above. */
    private void atAndAbove(String path, Consumer<DifferenceCounts> action) {
        for (String at = path; !at.isEmpty(); at = at.length() == 1 ? "" : Row.parent(at)) {
            DifferenceCounts counts = folders.get(at);
            if (counts != null) {
                action.accept(counts);
            }
        }
    }
}
