// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.store.Hash;

/** Finds the versions that two versions both came from, by lineage: the nearest ones, as bases to compare both with. */
public final class CommonAncestors {

    private final Library library;
    private final VersionName left;
    private final VersionName right;
    private final Map<Hash, VersionSummary> known = new HashMap<>();
    private final Map<Hash, List<Hash>> parents = new HashMap<>();

    public CommonAncestors(Library library, VersionName left, VersionName right) {
        this.library = library;
        this.left = left;
        this.right = right;
    }

    /**
     * Common ancestors that are not ancestors of another common one, newest first; a version counts among its own. Versions that
     * are not in the library any more are passed over.
     */
    public List<VersionSummary> call(Monitor monitor) throws MirageException {
        library.images().forEach(image -> image.versions().forEach(version -> known.put(version.record(), version)));
        Set<Hash> common = lineage(library.version(left).record(), monitor);
        common.retainAll(lineage(library.version(right).record(), monitor));
        Set<Hash> farther = new HashSet<>();
        for (Hash ancestor : common) {
            Set<Hash> above = lineage(ancestor, monitor);
            above.remove(ancestor);
            farther.addAll(above);
        }
        List<VersionSummary> nearest = new ArrayList<>();
        for (Hash ancestor : common) {
            if (!farther.contains(ancestor)) {
                nearest.add(known.get(ancestor));
            }
        }
        nearest.sort(Comparator.comparing(VersionSummary::time).reversed());
        return nearest;
    }

    private Set<Hash> lineage(Hash version, Monitor monitor) throws MirageException {
        Set<Hash> seen = new HashSet<>();
        Deque<Hash> waiting = new ArrayDeque<>(List.of(version));
        while (!waiting.isEmpty()) {
            monitor.check();
            Hash next = waiting.pop();
            if (known.containsKey(next) && seen.add(next)) {
                waiting.addAll(parentsOf(next));
            }
        }
        return seen;
    }

    private List<Hash> parentsOf(Hash version) throws MirageException {
        List<Hash> found = parents.get(version);
        if (found == null) {
            found = library.record(known.get(version)).parents();
            parents.put(version, found);
        }
        return found;
    }
}
