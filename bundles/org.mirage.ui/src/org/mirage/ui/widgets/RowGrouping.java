// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.Comparator;
import java.util.List;

import org.eclipse.swt.graphics.Image;

/**
 * A way in which the things of a {@link RowTree} are put together, or stand alone.
 *
 * @param <R> a thing
 */
public interface RowGrouping<R> {

    /** What it is remembered by. */
    String name();

    /** How its button looks. */
    GroupingLook look();

    /** Whether it makes groups. */
    boolean makesGroups();

    /** What all things of a group have in common. */
    Object key(R item);

    /** What a group is called. */
    String title(TreeRow<R> group);

    /** The picture before its title. */
    default Image picture(TreeRow<R> group) {
        return look().icon().image();
    }

    /** Which of its things stands for a group. */
    default R chief(List<R> items) {
        return items.getFirst();
    }

    /** So many groups are open from the beginning. */
    int openAtFirst();

    /**
     * How groups stand while no column sorts; null for the order of what is first in each.
     *
     * @param complete whether no more things come; as long as they do, rows should keep their places
     */
    Comparator<TreeRow<R>> order(boolean complete);

    /** The one of that name, or the first when there is none. */
    static <G extends RowGrouping<?>> G named(String name, List<G> all) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst().orElse(all.getFirst());
    }
}
