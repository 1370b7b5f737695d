// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.util.Comparator;
import java.util.List;

import org.mirage.engine.VersionSummary;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.IgnoredFinding;

/**
 * A row: a finding of a version, or a group of them.
 *
 * @param key what it is known by as long as the same is shown
 * @param version in which it was found; of a group, of its first one
 * @param finding what was found; of a group its worst one
 * @param ignored who decided to live with it, and why; null when nobody did
 * @param below the findings of a group; none for a finding
 */
record FindingRow(Object key, VersionSummary version, Finding finding, IgnoredFinding ignored, List<FindingRow> below) {

    /** The row of a finding. */
    static FindingRow of(VersionSummary version, Finding finding, IgnoredFinding ignored) {
        return new FindingRow(List.of(version.record(), finding.key()), version, finding, ignored, List.of());
    }

    /** The row of several. */
    static FindingRow group(Object key, List<FindingRow> below) {
        FindingRow worst = below.stream().max(Comparator.comparing(row -> row.finding.severity())).orElseThrow();
        return new FindingRow(key, below.getFirst().version, worst.finding, null, below);
    }

    boolean isGroup() {
        return !below.isEmpty();
    }

    /** How many findings are in rows. */
    static int count(List<FindingRow> rows) {
        return rows.stream().mapToInt(row -> Math.max(1, row.below.size())).sum();
    }
}
