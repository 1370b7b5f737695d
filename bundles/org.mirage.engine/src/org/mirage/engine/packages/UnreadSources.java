// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.VersionSummary;

/** Gathers what of packages could not be read in many versions, and tells it in few lines: each distinct content once. */
final class UnreadSources {

    /** So many versions of a line are named. */
    private static final int NAMED = 3;
    /** So many lines are told, and of the others how many there are. */
    private static final int TOLD = 20;
    /** More are no library's, but made to fill the memory. */
    private static final int KEPT = 10_000;

    /** What a content is, wherever it lies. */
    private record Source(String content, boolean hidesPackages) {
    }

    /** Where it lies. */
    private static final class Met {

        private final UnreadSource first;
        private final BitSet versions = new BitSet();
        private final Set<String> places = new HashSet<>();

        Met(UnreadSource first) {
            this.first = first;
        }
    }

    private final Map<Source, Met> met = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> labels = new ArrayList<>();
    private int left;

    /**
     * Adds one.
     *
     * @param content the same for sources with the same content
     */
    void add(VersionSummary version, String content, UnreadSource source) {
        Source key = new Source(content, source.hidesPackages());
        if (!met.containsKey(key) && met.size() == KEPT) {
            left++;
            return;
        }
        Met known = met.computeIfAbsent(key, _ -> new Met(source));
        known.versions.set(numbers.computeIfAbsent(version.label(), label -> {
            labels.add(label);
            return labels.size() - 1;
        }));
        if (known.places.size() < KEPT) {
            known.places.add(source.place());
        }
    }

    /** Tells all that was added, and forgets it. */
    void tell(Monitor monitor) {
        List<String> lines = new ArrayList<>();
        Map<BitSet, List<Met>> broken = new LinkedHashMap<>();
        met.forEach((_, one) -> {
            if (one.first.hidesPackages()) {
                String versions = named(one.versions);
                lines.add((one.first.isWholeVersion() ? "the packages of " + versions + " are not known: "
                        : "the packages in " + shown(one.first) + " of " + versions + " are not all known: ") + one.first.problem());
            } else {
                // what is broken in the same versions is one fact for whoever reads it
                broken.computeIfAbsent(one.versions, _ -> new ArrayList<>()).add(one);
            }
        });
        broken.forEach((versions, some) -> {
            int places = some.stream().mapToInt(one -> one.places.size()).sum();
            UnreadSource first = some.getFirst().first;
            lines.add("what is broken in " + named(versions) + " and tells of no package is passed over: " + shown(first) + ": " + first.problem()
                    + (places == 1 ? "" : " (and so in " + (places - 1) + " more places)"));
        });
        lines.stream().limit(TOLD).forEach(monitor::note);
        int more = Math.max(0, lines.size() - TOLD) + left;
        if (more > 0) {
            monitor.note("and " + more + " more sources of packages could not be read; mirage packages --json names all");
        }
        met.clear();
        numbers.clear();
        labels.clear();
        left = 0;
    }

    private String named(BitSet versions) {
        int count = versions.cardinality();
        return versions.stream().limit(NAMED).mapToObj(labels::get).collect(Collectors.joining(", "))
                + (count <= NAMED ? "" : " and " + (count - NAMED) + (count == NAMED + 1 ? " more version" : " more versions"));
    }

    private static String shown(UnreadSource source) {
        return Names.show(source.place().getBytes(StandardCharsets.ISO_8859_1));
    }
}
