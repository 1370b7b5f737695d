// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.reading.Warnings;

/**
 * A file system of which the address space is known.
 *
 * @param superblock of its first device
 * @param devices that it lies on
 * @param space its addresses
 * @param warnings what a person should know
 * @param blocks what its trees are read through
 */
record Volume(Superblock superblock, Devices devices, AddressSpace space, Warnings warnings, TreeBlocks blocks) {

    Volume(Superblock superblock, Devices devices, AddressSpace space, Warnings warnings) {
        this(superblock, devices, space, warnings, new TreeBlocks(space, superblock, warnings));
    }

    /** The tree of all other trees. */
    Tree rootTree() {
        return new Tree(1, superblock.root(), blocks);
    }

    /**
     * The tree of a number.
     *
     * @throws DamagedException when there is none
     */
    Tree tree(long id) throws IOException {
        Cursor cursor = rootTree().cursor();
        if (!cursor.seekLast(id, ItemType.ROOT, -1) || !cursor.isAt(id, ItemType.ROOT)) {
            throw new DamagedException("the tree " + id + " is missing");
        }
        return RootItem.parse(cursor).tree(this);
    }

    boolean hasTree(long id) throws IOException {
        Cursor cursor = rootTree().cursor();
        return cursor.seekLast(id, ItemType.ROOT, -1) && cursor.isAt(id, ItemType.ROOT);
    }
}
