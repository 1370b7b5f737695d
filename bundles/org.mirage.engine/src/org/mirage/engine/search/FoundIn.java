// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.mirage.engine.VersionSummary;
import org.mirage.store.Hash;

/** The versions in which something was found, where that is all that is asked: nothing more is looked for in these. */
final class FoundIn {

    private final Set<Hash> records = ConcurrentHashMap.newKeySet();

    void add(List<VersionSummary> versions) {
        versions.forEach(version -> records.add(version.record()));
    }

    boolean has(VersionSummary version) {
        return records.contains(version.record());
    }

    boolean hasAll(List<VersionSummary> versions) {
        return versions.stream().allMatch(this::has);
    }
}
