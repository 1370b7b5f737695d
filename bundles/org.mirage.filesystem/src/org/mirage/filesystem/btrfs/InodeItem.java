// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.i32;
import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u32;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.NodeType;

/**
 * An inode as its tree has it (kernel: {@code struct btrfs_inode_item}).
 *
 * @param flags the lower 32 bits those of {@link InodeFlags}, the upper ones those of read-only features
 */
record InodeItem(long number, int mode, long owner, long group, long size, long links, long device, long flags, long seconds,
        long nanoseconds) {

    private static final int SIZE = 160;
    private static final long MOST_NANOSECONDS = 999_999_999;

    /**
     * Reads the item that a cursor is at.
     *
     * @throws DamagedException when it makes no sense
     */
    static InodeItem parse(Cursor cursor) throws DamagedException {
        String what = "inode " + Long.toUnsignedString(cursor.objectid());
        cursor.requireSize(SIZE, what);
        byte[] bytes = cursor.bytes();
        int at = cursor.at();
        InodeItem item = new InodeItem(cursor.objectid(), i32(bytes, at + 52), u32(bytes, at + 44), u32(bytes, at + 48),
                i64(bytes, at + 16), u32(bytes, at + 40), i64(bytes, at + 56), i64(bytes, at + 64), i64(bytes, at + 136),
                u32(bytes, at + 144));
        if (item.type() == null) {
            throw new DamagedException(what + " is of no type: mode " + Integer.toOctalString(item.mode()));
        }
        if (item.size() < 0) {
            throw new DamagedException(what + " has a negative size");
        }
        if (item.nanoseconds() > MOST_NANOSECONDS) {
            throw new DamagedException(what + " has an impossible time");
        }
        return item;
    }

    NodeType type() {
        return NodeType.of(mode);
    }

    /** False for one without a name, which the next mount removes. */
    boolean isLive() {
        return links > 0;
    }
}
