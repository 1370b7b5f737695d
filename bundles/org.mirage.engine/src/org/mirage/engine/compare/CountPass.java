// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

import org.mirage.engine.Monitor;

/**
 * Goes once through all directories that differ, with all processors, and counts the differences in and below each. Keeps counts
 * of directories only, not of files; and, where moves are looked for, the paths that may have moved.
 */
final class CountPass {

    /** With more paths that came or went, moves are not looked for; a matter of memory. */
    private static final int CANDIDATE_LIMIT = 500_000;

    private final ComparedVersions versions;
    private final Monitor monitor;
    private final Map<String, DifferenceCounts> folders = new ConcurrentHashMap<>();
    private final LongAdder candidateCount = new LongAdder();
    private final boolean moves;
    private Candidates candidates = new Candidates();

    /**
     * @param moves whether to keep what may have moved
     */
    CountPass(ComparedVersions versions, boolean moves, Monitor monitor) {
        this.versions = versions;
        this.moves = moves && !versions.isThreeWay();
        this.monitor = monitor;
    }

    /** Counts all at and below a path. */
    DifferenceCounts run(Row start) throws IOException {
        CountBranch branch = new CountBranch(this, start, 0);
        try (ForkJoinPool threads = new ForkJoinPool()) {
            DifferenceCounts total = threads.invoke(branch);
            candidates = branch.candidates();
            return total;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    ComparedVersions versions() {
        return versions;
    }

    Monitor monitor() {
        return monitor;
    }

    /** What was counted in and below directories, by path; those with nothing are not there. */
    Map<String, DifferenceCounts> folders() {
        return folders;
    }

    boolean looksForMoves() {
        return moves && candidateCount.intValue() <= CANDIDATE_LIMIT;
    }

    void countCandidate() {
        candidateCount.increment();
    }

    void keep(String folder, DifferenceCounts counts) {
        if (!counts.isEmpty()) {
            folders.put(folder, counts);
        }
    }

    /** Finds out what was moved, and has the counts say so. */
    Moves findMoves(DifferenceCounts total) throws IOException {
        if (moves && !looksForMoves()) {
            monitor.note("moved files are not looked for: more than " + CANDIDATE_LIMIT + " files came or went");
            candidates = new Candidates();
        }
        Moves found = Moves.find(candidates.gone(), candidates.fresh(), monitor);
        Map<String, Candidate> byPath = new HashMap<>();
        candidates.fresh().forEach(candidate -> byPath.put(candidate.path(), candidate));
        found.all().forEach((path, oldPath) -> {
            DifferenceCounts folder = folders.get(path);
            long paths = folder == null ? 1 : folder.of(ChangeKind.ADDED);
            long bytes = folder == null ? byPath.get(path).size() : folder.bytesAdded();
            total.becomesMoved(paths, bytes);
            total.becomesMovedAway(paths, bytes);
            atAndAbove(path, counts -> counts.becomesMoved(paths, bytes));
            atAndAbove(oldPath, counts -> counts.becomesMovedAway(paths, bytes));
        });
        return found;
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
