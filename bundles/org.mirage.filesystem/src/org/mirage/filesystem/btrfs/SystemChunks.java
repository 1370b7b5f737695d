// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.filesystem.DamagedException;

/** Finds all chunks: first those that a superblock lists, and through them the tree of all. */
final class SystemChunks {

    private static final int KEY = 17;

    private SystemChunks() {
    }

    /** The chunks that a superblock lists. */
    static List<Chunk> listed(Superblock superblock) throws DamagedException {
        byte[] bytes = superblock.systemChunks();
        List<Chunk> found = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            if (bytes.length - at < KEY + Chunk.HEADER || u8(bytes, at + 8) != ItemType.CHUNK) {
                throw new DamagedException("the superblock's list of chunks makes no sense");
            }
            Chunk chunk = Chunk.parse(i64(bytes, at + 9), bytes, at + KEY, bytes.length - at - KEY, superblock.sectorSize());
            found.add(chunk);
            at += KEY + Chunk.HEADER + u16(bytes, at + KEY + 44) * Chunk.STRIPE_ITEM;
        }
        if (found.isEmpty()) {
            throw new DamagedException("the superblock lists no chunks");
        }
        return found;
    }

    /**
     * The chunks of the chunk tree.
     *
     * @throws DamagedException when it names a device that is missing
     */
    static List<Chunk> all(Superblock superblock, TreeBlocks blocks, Devices devices) throws IOException {
        Cursor cursor = new Tree(3, superblock.chunkRoot(), blocks).cursor();
        List<Chunk> found = new ArrayList<>();
        Set<Long> named = new HashSet<>();
        for (boolean more = cursor.seek(0, 0, 0); more; more = cursor.next()) {
            if (cursor.type() == ItemType.CHUNK) {
                found.add(Chunk.parse(cursor.offset(), cursor.bytes(), cursor.at(), cursor.size(), superblock.sectorSize()));
            } else if (cursor.type() == ItemType.DEV) {
                devices.place(cursor.offset());
                named.add(cursor.offset());
            }
        }
        if (named.size() < devices.count()) {
            throw new DamagedException("a device claims to be its, but it does not name that one");
        }
        return found;
    }
}
