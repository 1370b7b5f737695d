// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How things are shown in a {@link RowTree}. Putting in order takes a while and is not for the user-interface thread.
 *
 * @param knownBy what a thing is known by
 * @param grouping how they are put together
 * @param column sorts; null when none does
 * @param down the largest first
 * @param unsorted the order while no column sorts; null for that in which things come
 * @param complete whether no more things come
 * @param <R> a thing
 */
public record RowArrangement<R>(Function<R, Object> knownBy, RowGrouping<R> grouping, RowColumn<R> column, boolean down,
        Comparator<R> unsorted, boolean complete) {

    /**
     * Nobody reads more rows side by side. A tree of GTK takes rows in a time that grows as the square of how many stand beside each
     * other.
     */
    public static final int LIMIT = 4000;

    /**
     * What is shown.
     *
     * @param rows to show
     * @param fitting things that a filter let through, which may be more
     * @param <R> a thing
     */
    public record Arranged<R>(List<TreeRow<R>> rows, int fitting) {
    }

    /** The rows of those things that fit. */
    public Arranged<R> of(List<R> all, Predicate<R> fits) {
        List<R> fitting = new ArrayList<>(all.stream().filter(fits).toList());
        Comparator<R> order = column == null ? unsorted : column.order(down);
        if (order != null) {
            fitting.sort(order);
        }
        List<TreeRow<R>> things = fitting.stream().map(item -> new TreeRow<R>(knownBy.apply(item), item, null, List.of())).toList();
        return new Arranged<>(first(grouping.makesGroups() ? groups(things) : things), fitting.size());
    }

    private List<TreeRow<R>> groups(List<TreeRow<R>> things) {
        Map<Object, List<TreeRow<R>>> groups = new LinkedHashMap<>();
        for (TreeRow<R> thing : things) {
            groups.computeIfAbsent(grouping.key(thing.item()), _ -> new ArrayList<>()).add(thing);
        }
        List<TreeRow<R>> tops = new ArrayList<>();
        groups.forEach((key, below) -> {
            R chief = grouping.chief(below.stream().map(TreeRow::item).toList());
            tops.add(new TreeRow<>(key, chief, grouping, first(below)));
        });
        Comparator<TreeRow<R>> order = column == null ? grouping.order(complete) : null;
        if (order != null) {
            tops.sort(order);
        }
        return tops;
    }

    private static <R> List<TreeRow<R>> first(List<TreeRow<R>> rows) {
        return rows.subList(0, Math.min(LIMIT, rows.size()));
    }
}
