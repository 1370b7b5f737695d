// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

/** Numbers of trees and other things that are the same on all volumes (kernel: {@code include/uapi/linux/btrfs_tree.h}). */
final class TreeIds {

    static final long EXTENTS = 2;
    static final long DEVICES = 4;
    /** The tree of the top level. */
    static final long TOP_LEVEL = 5;
    /** The thing in the root tree whose entries name the default subvolume. */
    static final long ROOT_DIRECTORY = 6;
    static final long CHECKSUMS = 7;
    static final long BLOCK_GROUPS = 11;
    /** The first number of a subvolume, and that of each tree's root directory. */
    static final long FIRST = 256;
    /** What data checksums belong to. */
    static final long DATA = -10;

    private TreeIds() {
    }

    static boolean isSubvolume(long id) {
        return id == TOP_LEVEL || id >= FIRST;
    }
}
