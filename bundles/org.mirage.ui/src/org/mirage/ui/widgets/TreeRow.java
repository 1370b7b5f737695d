// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.List;

/**
 * A row of a {@link RowTree}: a thing, or a group of them.
 *
 * @param key what it is known by, however rows are arranged anew
 * @param item the thing; of a group the one that stands for it
 * @param grouping what made the group; null for a thing
 * @param below the things of a group; none for a thing
 * @param <R> a thing
 */
public record TreeRow<R>(Object key, R item, RowGrouping<R> grouping, List<TreeRow<R>> below) {

    /** Whether it is a group. */
    public boolean isGroup() {
        return grouping != null;
    }

    /** The rows of things: itself, or all of a group. */
    public List<TreeRow<R>> things() {
        return isGroup() ? below : List.of(this);
    }

    /** How many things are in rows. */
    public static int count(List<? extends TreeRow<?>> rows) {
        return rows.stream().mapToInt(row -> row.things().size()).sum();
    }

    /** Whether it is the same row, which may have got more below it at its end. */
    boolean continues(TreeRow<R> before) {
        return key.equals(before.key) && (isGroup() ? before.isGroup() && allContinue(before.below, below) : item.equals(before.item));
    }

    /** Whether rows are the same, of which there may be more at the end. */
    static <R> boolean allContinue(List<TreeRow<R>> before, List<TreeRow<R>> now) {
        if (now.size() < before.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (now.get(i) != before.get(i) && !now.get(i).continues(before.get(i))) {
                return false;
            }
        }
        return true;
    }
}
