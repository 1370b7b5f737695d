// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.BitSet;
import java.util.List;

import org.mirage.engine.VersionSummary;
import org.mirage.store.Entry;

/**
 * Versions of one image that mount volumes at the same paths, to be looked through together.
 *
 * @param versions in rising order; sets of them are sets of places in this list
 * @param mounts what is mounted
 */
record SearchedVersions(List<VersionSummary> versions, List<Mounted> mounts) {

    /**
     * The roots at a path.
     *
     * @param path one byte in each character
     * @param roots different ones
     */
    record Mounted(String path, List<Root> roots) {
    }

    /**
     * The root of a volume.
     *
     * @param volume its index in the versions
     * @param versions that have it there
     */
    record Root(Entry entry, int volume, BitSet versions) {
    }
}
