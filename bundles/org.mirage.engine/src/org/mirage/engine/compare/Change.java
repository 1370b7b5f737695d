// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.util.Set;

import org.mirage.engine.MachineEntry;

/**
 * What became of a path on one side.
 *
 * @param kind what happened
 * @param facets in what it differs from what it was; empty where there is nothing to compare with
 */
public record Change(ChangeKind kind, Set<Facet> facets) {

    /** No change. */
    public static final Change NONE = new Change(ChangeKind.NONE, Set.of());

    static final Change ADDED = new Change(ChangeKind.ADDED, Set.of());
    static final Change REMOVED = new Change(ChangeKind.REMOVED, Set.of());
    static final Change TYPE = new Change(ChangeKind.TYPE, Set.of());
    static final Change MOVED_AWAY = new Change(ChangeKind.MOVED_AWAY, Set.of());

    /** The change of an entry that differs in these facets. */
    static Change of(Set<Facet> facets) {
        if (facets.isEmpty()) {
            return NONE;
        }
        return new Change(facets.stream().anyMatch(Facet::isSubstance) ? ChangeKind.CONTENT : ChangeKind.METADATA, facets);
    }

    /**
     * What became of an entry by itself, null standing for none: hard links and what a directory holds are not looked at.
     *
     * @param before what it was
     * @param after what it is
     */
    public static Change between(MachineEntry before, MachineEntry after) {
        if (before == null || after == null) {
            return before == after ? NONE : before == null ? ADDED : REMOVED;
        }
        return before.entry().type() == after.entry().type() ? of(EntryFacets.between(before.entry(), after.entry())) : TYPE;
    }

    /** True when nothing happened. */
    public boolean isNone() {
        return kind == ChangeKind.NONE;
    }
}
