// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.util.Arrays;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.bytes.Uuid;

/**
 * What the root tree says of another tree (kernel: {@code struct btrfs_root_item}).
 *
 * @param id the tree's number
 * @param root where it begins
 * @param alive false for a subvolume that was deleted and is being taken apart
 * @param uuid of a subvolume, printed; empty if none
 */
record RootItem(long id, TreePlace root, boolean alive, String uuid) {

    /** Bytes before UUIDs were added. */
    private static final int OLD = 239;
    private static final int WITH_UUID = 263;

    static RootItem parse(Cursor cursor) throws DamagedException {
        cursor.requireSize(OLD, "the item of tree " + cursor.objectid());
        byte[] bytes = cursor.bytes();
        int at = cursor.at();
        long generation = i64(bytes, at + 160);
        // a kernel that knows no UUIDs leaves stale ones behind, and the second number as it was
        boolean hasUuid = cursor.size() >= WITH_UUID && i64(bytes, at + 239) == generation;
        String uuid = hasUuid ? Uuid.text(Arrays.copyOfRange(bytes, at + 247, at + WITH_UUID)) : "";
        int level = u8(bytes, at + 238);
        if (level >= Superblock.MOST_LEVELS) {
            throw new DamagedException("the tree " + cursor.objectid() + " would have " + level + " levels");
        }
        return new RootItem(cursor.objectid(), new TreePlace(i64(bytes, at + 176), level, generation),
                u32(bytes, at + 216) != 0, uuid);
    }

    Tree tree(Volume volume) {
        return new Tree(id, root, volume.blocks());
    }
}
