// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

/**
 * A subvolume or snapshot, or the top level.
 *
 * @param place in the list of all, the top level at 0
 * @param tree its nodes
 * @param uuid printed; empty if none
 * @param reference where it lies; null for the top level, and where nothing tells
 * @param path below the top level
 */
record Subvolume(int place, Tree tree, String uuid, RootReference reference, byte[] path) {

    long id() {
        return tree.id();
    }
}
