// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.mirage.engine.CancelledException;
import org.mirage.engine.VersionSummary;

/** Versions of one image that are asked the same, and what was found in them and not yet handed on. */
final class SearchUnit implements ImageSearch.Target {

    /** Something found, or the end. */
    record Candidate(FoundFile file, Answer answer) {
    }

    private static final int WAITING = 4096;
    private static final Candidate END = new Candidate(null, Answer.NO);

    private final List<VersionSummary> versions;
    private final TreeAnswers answers;
    private final FoundIn enough;
    private final ArrayBlockingQueue<Candidate> queue = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean dropped;

    /**
     * @param enough versions of which no more is wanted once they are in it; null when all that is found is wanted
     */
    SearchUnit(List<VersionSummary> versions, TreeAnswers answers, FoundIn enough) {
        this.versions = versions;
        this.answers = answers;
        this.enough = enough;
    }

    List<VersionSummary> versions() {
        return versions;
    }

    TreeAnswers answers() {
        return answers;
    }

    /** Hands in what was found; waits while much waits already. */
    @Override
    public void candidate(FoundFile file, Answer answer) throws CancelledException {
        if (enough == null) {
            put(new Candidate(file, answer));
        } else if (answer == Answer.YES) {
            enough.add(file.versions());
        } else if (!enough.hasAll(file.versions())) {
            put(new Candidate(file, answer));
        }
    }

    @Override
    public boolean wantsMore() {
        return enough == null || !enough.hasAll(versions);
    }

    /** Says that there is no more. */
    void end() throws CancelledException {
        put(END);
    }

    private void put(Candidate candidate) throws CancelledException {
        try {
            while (!queue.offer(candidate, 50, TimeUnit.MILLISECONDS)) {
                if (dropped) {
                    throw new CancelledException();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /** Nobody will take anything any more. */
    void drop() {
        dropped = true;
        queue.clear();
    }

    /** Takes what waits, waiting a moment for something; false when all was taken. */
    boolean take(List<Candidate> target) throws CancelledException {
        try {
            Candidate next = queue.poll(50, TimeUnit.MILLISECONDS);
            while (next != null && next != END) {
                target.add(next);
                next = queue.poll();
            }
            return next != END;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
