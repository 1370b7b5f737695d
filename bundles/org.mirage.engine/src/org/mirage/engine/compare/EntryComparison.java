// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;
import java.util.Set;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;

/** Tells in what the entries of two versions at one path differ, as far as a profile lets it count. Reads no content. */
final class EntryComparison {

    private final LinkComparison links;
    private final Set<Facet> ignored;

    EntryComparison(VersionFiles first, VersionFiles second, CompareProfile profile) {
        links = new LinkComparison(first, second);
        ignored = profile.ignoredFacets();
    }

    /**
     * What became of the first entry.
     *
     * @param linksMayDiffer whether hard links have to be looked at
     */
    Change compare(MachineEntry before, MachineEntry after, boolean linksMayDiffer) throws IOException {
        if (before == null || after == null) {
            return before == after ? Change.NONE : before == null ? Change.ADDED : Change.REMOVED;
        }
        if (before.entry().type() != after.entry().type()) {
            return Change.TYPE;
        }
        return Change.of(facets(before, after, linksMayDiffer));
    }

    /** In what two entries of one type differ. */
    Set<Facet> facets(MachineEntry before, MachineEntry after, boolean linksMayDiffer) throws IOException {
        Set<Facet> facets = EntryFacets.between(before.entry(), after.entry());
        facets.removeAll(ignored);
        if (linksMayDiffer && !ignored.contains(Facet.LINKS) && links.differ(before, after)) {
            facets.add(Facet.LINKS);
        }
        return facets;
    }
}
