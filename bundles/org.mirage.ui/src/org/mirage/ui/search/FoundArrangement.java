// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mirage.engine.search.FoundFile;

/**
 * How what was found is shown. Putting in order takes a while and is not for the user-interface thread.
 *
 * @param column sorts; null for the order in which files are found
 * @param down the largest first
 * @param filter text that stands in one of the columns, in small letters; empty for all
 * @param complete whether no more files come; as long as they do, rows keep their places
 */
record FoundArrangement(FoundGrouping grouping, FoundColumn column, boolean down, String filter, boolean complete) {

    /** The rows to show. */
    List<FoundRow> of(List<FoundFile> files) {
        List<FoundRow> rows = new ArrayList<>();
        for (FoundFile file : files) {
            if (filter.isEmpty() || fits(file)) {
                rows.add(FoundRow.of(file));
            }
        }
        if (column != null) {
            Comparator<FoundRow> order = Comparator.comparing(FoundRow::file, column.order());
            rows.sort(down ? order.reversed() : order);
        }
        return grouping == FoundGrouping.NONE ? rows : groups(rows);
    }

    private boolean fits(FoundFile file) {
        return Arrays.stream(FoundColumn.values()).anyMatch(one -> one.text(file).toLowerCase(Locale.ROOT).contains(filter));
    }

    /** Groups stand in the order of the files that are first in each; without one, contents that are most frequent come first. */
    private List<FoundRow> groups(List<FoundRow> rows) {
        Map<Object, List<FoundRow>> groups = new LinkedHashMap<>();
        for (FoundRow row : rows) {
            groups.computeIfAbsent(grouping.key(row.file()), _ -> new ArrayList<>()).add(row);
        }
        List<FoundRow> tops = new ArrayList<>();
        groups.forEach((key, below) -> tops.add(new FoundRow(key, below.getFirst().file(), below)));
        if (grouping == FoundGrouping.CONTENT && column == null && complete) {
            tops.sort(Comparator.comparingInt(group -> -group.below().size()));
        }
        return tops;
    }
}
