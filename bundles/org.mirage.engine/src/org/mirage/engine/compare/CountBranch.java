// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RecursiveTask;

import org.mirage.store.Subtree;

/** Counts what differs at and below one path. Gives large directories to branches of their own, which other threads take. */
final class CountBranch extends RecursiveTask<DifferenceCounts> {

    private static final long serialVersionUID = 1L;

    /** Directories within directories that are still gone through; Linux names no path so deep. */
    private static final int DEPTH_LIMIT = 10_000;
    /** A directory with fewer entries below is not worth a branch. */
    private static final long BRANCH_ENTRIES = 500;
    /** Branches within branches; what lies deeper is gone through without the call stack. */
    private static final int BRANCH_DEPTH = 32;

    private final transient CountPass pass;
    private final transient Row start;
    private final int depth;
    private final transient Candidates candidates = new Candidates();
    private final transient Deque<Level> levels = new ArrayDeque<>();

    private record Level(Row directory, Rows rows, DifferenceCounts counts, List<CountBranch> branches) {
    }

    CountBranch(CountPass pass, Row start, int depth) {
        this.pass = pass;
        this.start = start;
        this.depth = depth;
    }

    /** What may have moved, directories before what they hold. */
    Candidates candidates() {
        return candidates;
    }

    @Override
    protected DifferenceCounts compute() {
        try {
            return count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DifferenceCounts count() throws IOException {
        DifferenceCounts total = new DifferenceCounts();
        ComparedVersions versions = pass.versions();
        enter(start, total);
        while (!levels.isEmpty()) {
            pass.monitor().check();
            Level level = levels.peek();
            if (!level.rows.next()) {
                levels.pop();
                leave(level, levels.isEmpty() ? total : levels.peek().counts);
            } else if (!versions.isSame(level.rows) && !versions.profile().ignores(level.rows.path())) {
                Row row = level.rows.row();
                if (isWorthABranch(row)) {
                    CountBranch branch = new CountBranch(pass, row, depth + 1);
                    level.branches.add(branch);
                    branch.fork();
                } else {
                    enter(row, level.counts);
                }
            }
        }
        return total;
    }

    private boolean isWorthABranch(Row row) {
        long entries = 0;
        for (int i = 0; i < row.entries().length; i++) {
            Subtree below = row.isDirectory(i) ? row.entry(i).entry().subtree() : null;
            entries = Math.max(entries, below == null ? 0 : below.entries());
        }
        return entries >= BRANCH_ENTRIES && depth < BRANCH_DEPTH && levels.size() < BRANCH_DEPTH;
    }

    private void enter(Row row, DifferenceCounts above) throws IOException {
        ComparedVersions versions = pass.versions();
        RowChange change = versions.change(row);
        if (pass.looksForMoves() && candidates.add(row, change.change().kind(), versions.profile())) {
            pass.countCandidate();
        }
        if (versions.isSameBelow(row)) {
            above.count(row, change);
        } else if (levels.size() == DEPTH_LIMIT) {
            pass.monitor().note("what lies deeper than " + DEPTH_LIMIT + " directories is not compared");
        } else {
            DifferenceCounts counts = new DifferenceCounts();
            counts.count(row, change);
            levels.push(new Level(row, versions.rows(row), counts, new ArrayList<>()));
        }
    }

    private void leave(Level level, DifferenceCounts above) {
        for (CountBranch branch : level.branches) {
            level.counts.add(branch.join());
            candidates.addAll(branch.candidates);
        }
        pass.keep(level.directory.path(), level.counts);
        above.add(level.counts);
    }
}
