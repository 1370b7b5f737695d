// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How what was found is shown. Putting in order takes a while and is not for the user-interface thread.
 *
 * @param column sorts; null for the worst first
 * @param down the largest first
 */
record FindingArrangement(FindingGrouping grouping, FindingColumn column, boolean down, FindingFilter filter) {

    /**
     * Nobody reads more rows side by side; all of them can be saved. A tree of GTK takes rows in a time that grows as the square of how
     * many stand beside each other.
     */
    static final int LIMIT = 4000;

    private static final Comparator<FindingRow> WORST = Comparator.comparing((FindingRow row) -> row.finding().severity()).reversed();

    /**
     * What is shown.
     *
     * @param rows to show
     * @param fitting findings that the filter lets through, which may be more
     */
    record Arranged(List<FindingRow> rows, int fitting) {
    }

    /** The rows to show. */
    Arranged of(List<FindingRow> all) {
        List<FindingRow> fitting = new ArrayList<>(all.stream().filter(filter::fits).toList());
        fitting.sort(column == null ? WORST : down ? column.order().reversed() : column.order());
        List<FindingRow> rows = grouping == FindingGrouping.NONE ? fitting : groups(fitting);
        return new Arranged(rows.subList(0, Math.min(LIMIT, rows.size())), fitting.size());
    }

    /** Groups stand in the order of the findings that are first in each; without one, images by name, and of findings those in most. */
    private List<FindingRow> groups(List<FindingRow> rows) {
        Map<Object, List<FindingRow>> groups = new LinkedHashMap<>();
        for (FindingRow row : rows) {
            groups.computeIfAbsent(grouping.key(row), _ -> new ArrayList<>()).add(row);
        }
        List<FindingRow> tops = new ArrayList<>();
        groups.forEach((key, below) -> tops.add(FindingRow.group(key, below.subList(0, Math.min(LIMIT, below.size())))));
        if (column == null) {
            tops.sort(grouping == FindingGrouping.IMAGE ? FindingColumn.VERSION.order()
                    : WORST.thenComparing(group -> -group.below().size()));
        }
        return tops;
    }
}
