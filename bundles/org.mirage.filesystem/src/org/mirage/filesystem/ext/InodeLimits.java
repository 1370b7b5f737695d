// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

/** How many inodes of each group, from its first on, may be in use. */
final class InodeLimits {

    private final int[] counts;

    InodeLimits(ExtSuperblock superblock) {
        counts = new int[(int) superblock.groups()];
    }

    void set(long group, int count) {
        counts[(int) group] = count;
    }

    /** Takes one more inode in, whatever the group's own count. */
    void include(long inode, int inodesPerGroup) {
        int group = (int) ((inode - 1) / inodesPerGroup);
        counts[group] = Math.max(counts[group], (int) ((inode - 1) % inodesPerGroup) + 1);
    }

    int of(long group) {
        return counts[(int) group];
    }
}
