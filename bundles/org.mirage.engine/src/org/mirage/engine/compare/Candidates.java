// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.util.ArrayList;
import java.util.List;

/** Paths that are gone and paths that are new, among which moves are looked for; directories come before what they hold. */
final class Candidates {

    private final List<Candidate> gone = new ArrayList<>();
    private final List<Candidate> fresh = new ArrayList<>();

    List<Candidate> gone() {
        return gone;
    }

    List<Candidate> fresh() {
        return fresh;
    }

    /** Keeps a path if it can be one, and tells whether it was. */
    boolean add(Row row, ChangeKind kind, CompareProfile profile) {
        boolean added = kind == ChangeKind.ADDED;
        if (added || kind == ChangeKind.REMOVED) {
            Candidate candidate = Candidate.of(row.path(), row.entry(added ? 1 : 0).entry(), profile);
            if (candidate != null) {
                return (added ? fresh : gone).add(candidate);
            }
        }
        return false;
    }

    void addAll(Candidates others) {
        gone.addAll(others.gone);
        fresh.addAll(others.fresh);
    }
}
