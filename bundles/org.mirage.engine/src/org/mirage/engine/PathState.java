// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

import org.mirage.engine.compare.Change;

/**
 * What a path was in some versions, equal in all of them.
 *
 * @param entry the entry as the first of them shows it; null where the path is absent
 * @param versions those that have it so, by time
 * @param before the version of the same image before the first of them; null when that is the image's first
 * @param change what became of the path between these two, none where a directory differs only in what it holds; null
 *        without a version before
 */
public record PathState(MachineEntry entry, List<VersionSummary> versions, VersionSummary before, Change change) {

    /** True when these versions have no such path. */
    public boolean isAbsent() {
        return entry == null;
    }

    /** The version in which it was so first. */
    public VersionSummary first() {
        return versions.getFirst();
    }
}
