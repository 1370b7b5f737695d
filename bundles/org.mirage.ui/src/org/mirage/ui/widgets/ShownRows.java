// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows that a {@link RowTree} shows, and which groups among them are open.
 *
 * @param <R> a thing
 */
final class ShownRows<R> {

    /** Keys of groups that a person opened or closed, other than they were at first. */
    private final Set<Object> turned = new HashSet<>();
    private RowGrouping<R> grouping;
    private List<TreeRow<R>> tops = List.of();

    /** Forgets what was open. */
    void forget() {
        turned.clear();
    }

    /** What is open is forgotten when things are put together otherwise. */
    void groupBy(RowGrouping<R> by) {
        if (by != grouping) {
            turned.clear();
            grouping = by;
        }
    }

    void set(List<TreeRow<R>> now) {
        tops = now;
    }

    /** Whether those are the same rows, of which there may be more at their ends. */
    boolean growInto(List<TreeRow<R>> now) {
        return TreeRow.allContinue(tops, now);
    }

    /** Rows that are in no group. */
    List<TreeRow<R>> tops() {
        return tops;
    }

    /** The rows of a group; none when there is no such group. */
    List<TreeRow<R>> below(int top) {
        return top < 0 || top >= tops.size() ? List.of() : tops.get(top).below();
    }

    /** Whether a row is a group that is open. */
    boolean isOpen(int top) {
        TreeRow<R> row = tops.get(top);
        return row.isGroup() && (top < row.grouping().openAtFirst()) != turned.contains(row.key());
    }

    /** A person opened or closed a group. */
    void turn(int top, boolean open) {
        if (top >= 0 && top < tops.size() && isOpen(top) != open) {
            Object key = tops.get(top).key();
            if (!turned.remove(key)) {
                turned.add(key);
            }
        }
    }

    /** All rows but those in groups that are closed. */
    List<TreeRow<R>> visible() {
        List<TreeRow<R>> visible = new ArrayList<>();
        for (int i = 0; i < tops.size(); i++) {
            visible.add(tops.get(i));
            if (isOpen(i)) {
                visible.addAll(tops.get(i).below());
            }
        }
        return visible;
    }
}
