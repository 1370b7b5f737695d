// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Tells in what the entries of two versions at one path differ, as far as a profile lets it count. Reads no content. */
final class EntryComparison {

    private final VersionFiles first;
    private final VersionFiles second;
    private final Set<Facet> ignored;

    EntryComparison(VersionFiles first, VersionFiles second, CompareProfile profile) {
        this.first = first;
        this.second = second;
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
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        Entry one = before.entry();
        Entry other = after.entry();
        note(facets, Facet.CONTENT, one.type() == EntryType.FILE
                && (one.size() != other.size() || !Objects.equals(one.content(), other.content())));
        note(facets, Facet.TARGET, !Arrays.equals(one.target(), other.target()));
        note(facets, Facet.DEVICE, one.major() != other.major() || one.minor() != other.minor());
        note(facets, Facet.MODE, one.permissions() != other.permissions());
        note(facets, Facet.OWNER, one.owner() != other.owner());
        note(facets, Facet.GROUP, one.group() != other.group());
        note(facets, Facet.TIME, one.seconds() != other.seconds() || one.nanoseconds() != other.nanoseconds());
        note(facets, Facet.ATTRIBUTES, !one.attributes().equals(other.attributes()));
        note(facets, Facet.FLAGS, one.flags() != other.flags() || one.project() != other.project());
        if (linksMayDiffer && !ignored.contains(Facet.LINKS)) {
            note(facets, Facet.LINKS, !Arrays.deepEquals(first.links(before).toArray(), second.links(after).toArray()));
        }
        return facets;
    }

    private void note(Set<Facet> facets, Facet facet, boolean differs) {
        if (differs && !ignored.contains(facet)) {
            facets.add(facet);
        }
    }
}
