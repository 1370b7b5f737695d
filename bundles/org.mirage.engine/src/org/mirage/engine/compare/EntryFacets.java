// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** In what two entries of one type differ by themselves; their hard links and what a directory holds are not part of them. */
final class EntryFacets {

    private EntryFacets() {
    }

    static Set<Facet> between(Entry one, Entry other) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
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
        return facets;
    }

    private static void note(Set<Facet> facets, Facet facet, boolean differs) {
        if (differs) {
            facets.add(facet);
        }
    }
}
