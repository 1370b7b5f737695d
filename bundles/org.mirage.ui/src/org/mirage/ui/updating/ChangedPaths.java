// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.engine.running.FinishedRun;
import org.mirage.ui.compare.ChangeText;

/**
 * What a run changed, as a list to look through.
 *
 * @param counts of all that changed
 * @param rows the first paths and what became of them, as texts
 */
record ChangedPaths(DifferenceCounts counts, List<String[]> rows) {

    private static final int MOST = 10_000;

    /** Looks what a run changed. */
    static ChangedPaths of(FinishedRun run, Monitor monitor) throws IOException {
        Comparison comparison = run.difference(CompareProfile.EVERYTHING, monitor);
        List<String[]> rows = new ArrayList<>();
        comparison.visit(one -> {
            if (one.change().kind() != ChangeKind.NONE && rows.size() < MOST) {
                rows.add(new String[] {Names.show(one.path()), ChangeText.of(one, false)});
            }
            return rows.size() < MOST;
        }, monitor);
        return new ChangedPaths(comparison.counts(), rows);
    }

    /** True when more changed than is listed. */
    boolean isCut() {
        return rows.size() == MOST;
    }
}
