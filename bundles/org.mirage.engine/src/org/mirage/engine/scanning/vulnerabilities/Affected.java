// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.mirage.engine.scanning.Severity;

/**
 * Which versions of a package a vulnerability is in.
 *
 * @param ecosystem as OSV names it, such as {@code Debian:12} or {@code npm}
 * @param name of the package there: of a distribution mostly that of the source package
 * @param severity how bad it is there
 * @param ranges of versions
 * @param versions single ones
 */
record Affected(String ecosystem, String name, Severity severity, List<VersionRange> ranges, List<String> versions) {

    Affected {
        ranges = List.copyOf(ranges);
        versions = List.copyOf(versions);
    }

    /** How much it says: events and single versions. */
    int size() {
        return 1 + versions.size() + ranges.stream().mapToInt(range -> range.events().size()).sum();
    }

    boolean isIn(String version, Comparator<String> order) {
        return versions.contains(version) || ranges.stream().anyMatch(range -> range.holds(version, order));
    }

    /** The first version after one that has it, which has it no more; empty when nothing is known of one. */
    String fixedAfter(String version, Comparator<String> order) {
        return ranges.stream().filter(range -> range.holds(version, order)).map(range -> range.fixedAfter(version, order))
                .flatMap(Optional::stream).filter(fixed -> !isIn(fixed, order)).min(order).orElse("");
    }

    /** The same with only those single versions that are in none of the ranges. */
    Affected withoutCovered(Comparator<String> order) {
        return new Affected(ecosystem, name, severity, ranges,
                versions.stream().filter(version -> ranges.stream().noneMatch(range -> range.holds(version, order))).toList());
    }
}
