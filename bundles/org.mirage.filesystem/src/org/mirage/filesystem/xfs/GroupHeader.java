// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.u32;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/**
 * One of the sectors at the beginning of an allocation group, checked against the superblock (kernel: {@code xfs_agf},
 * {@code xfs_agi}).
 */
final class GroupHeader {

    /** Of free space ({@code XAGF}). */
    static final int FREE_SPACE = 1;
    /** Of inodes ({@code XAGI}). */
    static final int INODES = 2;
    /** The list of blocks that the trees of free space may grow into. */
    static final int FREE_LIST = 3;

    private static final int FREE_SPACE_MAGIC = 0x58414746;
    private static final int INODES_MAGIC = 0x58414749;

    private final byte[] bytes;

    private GroupHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads the header of free space. */
    static GroupHeader freeSpace(XfsVolume volume, long group) throws IOException {
        return read(volume, group, FREE_SPACE, FREE_SPACE_MAGIC, BlockKind.AGF, "the free-space header of group " + group);
    }

    /** Reads the header of inodes. */
    static GroupHeader inodes(XfsVolume volume, long group) throws IOException {
        return read(volume, group, INODES, INODES_MAGIC, BlockKind.AGI, "the inode header of group " + group);
    }

    private static GroupHeader read(XfsVolume volume, long group, int sector, int magic, BlockKind kind, String what)
            throws IOException {
        byte[] bytes = sector(volume, group, sector);
        if (i32(bytes, 0) != magic) {
            throw new DamagedException(what + " carries no mark");
        }
        volume.verify(bytes, kind, -1, -1, what);
        if (u32(bytes, 4) != 1 || u32(bytes, 8) != group || u32(bytes, 12) != volume.groupLength(group)) {
            throw new DamagedException(what + " claims version " + u32(bytes, 4) + ", number " + u32(bytes, 8) + " and "
                    + u32(bytes, 12) + " blocks");
        }
        return new GroupHeader(bytes);
    }

    /** The bytes of a sector of a group. */
    static byte[] sector(XfsVolume volume, long group, int sector) throws IOException {
        int size = volume.superblock().sectorSize();
        return volume.read(volume.groupOffset(group) + (long) sector * size, size);
    }

    /** Four bytes at an offset. */
    long word(int at) {
        return u32(bytes, at);
    }
}
