// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.mirage.engine.packages.order.SemverOrder;

/**
 * A range of versions as OSV has it: events, of which each one holds for all versions from there on, up to the next.
 *
 * @param semantic true when versions are compared as those of Semantic Versioning, otherwise as their ecosystem does
 * @param events in any order
 */
record VersionRange(boolean semantic, List<Event> events) {

    /** A version before all others. */
    private static final String FIRST = "0";
    /** A limit that is none. */
    private static final String NO_LIMIT = "*";

    /** What happens at a version. */
    enum Kind {
        INTRODUCED('i'), FIXED('f'), LAST_AFFECTED('l'), LIMIT('b');

        /** By which it is kept. */
        final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    /** Something that happens at a version. */
    record Event(Kind kind, String version) {
    }

    VersionRange {
        events = List.copyOf(events);
    }

    private Comparator<String> chosen(Comparator<String> order) {
        return semantic ? SemverOrder.INSTANCE : order;
    }

    /** True when a version is in the range. */
    boolean holds(String version, Comparator<String> order) {
        Comparator<String> by = chosen(order);
        List<Event> limits = events.stream().filter(event -> event.kind() == Kind.LIMIT).toList();
        if (!limits.isEmpty() && limits.stream().noneMatch(limit -> limit.version().equals(NO_LIMIT) || by.compare(version, limit.version()) < 0)) {
            return false;
        }
        // only what happened since the last beginning counts; sorting would trust that the order has no circles for any texts
        String begun = null;
        for (Event event : events) {
            if (event.kind() == Kind.INTRODUCED && begins(event.version(), version, by) && (begun == null || begins(begun, event.version(), by))) {
                begun = event.version();
            }
        }
        if (begun == null) {
            return false;
        }
        for (Event event : events) {
            boolean ended = switch (event.kind()) {
                case FIXED -> begins(event.version(), version, by);
                case LAST_AFFECTED -> by.compare(event.version(), version) < 0;
                case INTRODUCED, LIMIT -> false;
            };
            if (ended && begins(begun, event.version(), by)) {
                return false;
            }
        }
        return true;
    }

    /** True when a version is not after another one. */
    private static boolean begins(String version, String other, Comparator<String> by) {
        return version.equals(FIRST) || by.compare(version, other) <= 0;
    }

    /** The first version after another at which something is fixed. */
    Optional<String> fixedAfter(String version, Comparator<String> order) {
        Comparator<String> by = chosen(order);
        return events.stream().filter(event -> event.kind() == Kind.FIXED && by.compare(event.version(), version) > 0).map(Event::version).min(by);
    }
}
