// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.reading;

import org.mirage.filesystem.Problem;
import org.mirage.filesystem.Problems;

/** Passes on what is wrong with one node, the first few in words and the rest as a number. */
public final class NodeProblems {

    private static final int MOST = 20;

    private final long node;
    private final Problems problems;
    private long count;

    public NodeProblems(long node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    public void add(String message) {
        if (count++ < MOST) {
            problems.found(new Problem(node, message));
        }
    }

    /** To be called last. */
    public void end() {
        if (count > MOST) {
            problems.found(new Problem(node, "and " + (count - MOST) + " more of the kind"));
        }
    }
}
