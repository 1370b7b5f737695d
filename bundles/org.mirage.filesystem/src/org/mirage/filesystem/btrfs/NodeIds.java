// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import org.mirage.filesystem.DamagedException;

/**
 * Numbers of nodes, unique over all trees: 2 bits what it is, 21 bits the place of its subvolume in the list, 40 bits
 * the inode number. Nodes of the top level have their inode number itself.
 */
final class NodeIds {

    /** An inode. */
    static final int INODE = 0;
    /** The place where a subvolume lies in the tree of another. */
    static final int SUBVOLUME = 1;
    /** The name of a subvolume that a snapshot took over without the subvolume. */
    static final int EMPTY = 2;

    /** Subvolumes that can be told apart. */
    static final int MOST_SUBVOLUMES = 1 << 21;

    private static final int NUMBER_BITS = 40;

    private NodeIds() {
    }

    /** True when an inode's number has room. */
    static boolean fits(long number) {
        return number >>> NUMBER_BITS == 0;
    }

    /** The root directory of a subvolume. */
    static long root(int subvolume) {
        return (long) subvolume << NUMBER_BITS | TreeIds.FIRST;
    }

    static long of(int kind, int subvolume, long number) throws DamagedException {
        if (!fits(number)) {
            throw new DamagedException("inode " + Long.toUnsignedString(number) + " has too large a number");
        }
        return (long) kind << 61 | (long) subvolume << NUMBER_BITS | number;
    }

    static int kind(long id) {
        return (int) (id >>> 61);
    }

    /** The place of its subvolume in the list. */
    static int subvolume(long id) {
        return (int) (id >>> NUMBER_BITS) & MOST_SUBVOLUMES - 1;
    }

    /** The inode's number, or that of a subvolume that is not there. */
    static long number(long id) {
        return id & (1L << NUMBER_BITS) - 1;
    }
}
