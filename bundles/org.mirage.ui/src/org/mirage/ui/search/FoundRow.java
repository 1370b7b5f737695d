// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.List;

import org.mirage.engine.search.FoundFile;

/**
 * A row: a file, or a group of them.
 *
 * @param key what it is known by as long as the search is shown
 * @param file the file; of a group its first one
 * @param below the files of a group; none for a file
 */
record FoundRow(Object key, FoundFile file, List<FoundRow> below) {

    static FoundRow of(FoundFile file) {
        return new FoundRow(file, file, List.of());
    }

    /** How many files are in rows. */
    static int files(List<FoundRow> rows) {
        return rows.stream().mapToInt(row -> Math.max(1, row.below().size())).sum();
    }

    boolean isGroup() {
        return !below.isEmpty();
    }

    /** Whether it is the same row, which may have got more below it at its end. */
    boolean continues(FoundRow before) {
        if (key != before.key && (!isGroup() || !key.equals(before.key)) || below.size() < before.below.size()) {
            return false;
        }
        for (int i = 0; i < before.below.size(); i++) {
            if (below.get(i).key != before.below.get(i).key) {
                return false;
            }
        }
        return true;
    }
}
