// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;

import org.mirage.filesystem.bytes.Crc32c;
import org.mirage.filesystem.bytes.LittleEndian;

/** One group descriptor (kernel: {@code struct ext4_group_desc}); nothing of it has been checked. */
public final class GroupDescriptor {

    private static final int INODE_UNINIT = 0x1;
    private static final int BLOCK_UNINIT = 0x2;
    private static final int CHECKSUM = 0x1E;

    private final ExtSuperblock superblock;
    private final long group;
    private final byte[] table;
    private final int at;
    private final boolean wide;

    GroupDescriptor(ExtSuperblock superblock, long group, byte[] table, int at) {
        this.superblock = superblock;
        this.group = group;
        this.table = table;
        this.at = at;
        this.wide = superblock.descriptorSize() >= 64;
    }

    /** The block of the block bitmap. */
    public long blockBitmap() {
        return wide32(0x0, 0x20);
    }

    /** The block of the inode bitmap. */
    public long inodeBitmap() {
        return wide32(0x4, 0x24);
    }

    /** The first block of the inode table. */
    public long inodeTable() {
        return wide32(0x8, 0x28);
    }

    /** Free clusters. */
    public long freeClusters() {
        return wide16(0xC, 0x2C);
    }

    /** Free inodes. */
    public long freeInodes() {
        return wide16(0xE, 0x2E);
    }

    /** Inodes at the end of the table that were never written; 0 where the volume does not keep count. */
    public long unusedInodes() {
        return superblock.hasGroupChecksums() ? Math.min(wide16(0x1C, 0x32), superblock.inodesPerGroup()) : 0;
    }

    /** True when the group holds no inode in use and its table and inode bitmap may never have been written. */
    public boolean inodesUninitialised() {
        return superblock.hasGroupChecksums() && (u16(table, at + 0x12) & INODE_UNINIT) != 0;
    }

    /** True when the group holds file-system metadata only and its block bitmap may never have been written. */
    public boolean blocksUninitialised() {
        return superblock.hasGroupChecksums() && (u16(table, at + 0x12) & BLOCK_UNINIT) != 0;
    }

    /** True when a block bitmap has the checksum that stands here, or the volume has none. */
    public boolean blockBitmapFits(byte[] bitmap) {
        return bitmapFits(bitmap, (superblock.clustersPerGroup() + 7) / 8, 0x18, 0x38);
    }

    /** True when an inode bitmap has the checksum that stands here, or the volume has none. */
    public boolean inodeBitmapFits(byte[] bitmap) {
        return bitmapFits(bitmap, (superblock.inodesPerGroup() + 7) / 8, 0x1A, 0x3A);
    }

    private boolean bitmapFits(byte[] bitmap, int length, int low, int high) {
        if (!superblock.has(ExtFeature.METADATA_CSUM)) {
            return true;
        }
        int sum = Crc32c.of(superblock.checksumSeed(), bitmap, 0, length);
        if (!wide) {
            return (sum & 0xFFFF) == u16(table, at + low);
        }
        return sum == (u16(table, at + low) | u16(table, at + high) << 16);
    }

    /** True when the descriptor's own checksum fits, or the volume has none. */
    public boolean checksumFits() {
        return !superblock.hasGroupChecksums() || u16(table, at + CHECKSUM) == checksum();
    }

    /** The checksum that belongs into bytes 0x1E and 0x1F. */
    public int checksum() {
        int rest = superblock.descriptorSize() - CHECKSUM - 2;
        if (superblock.has(ExtFeature.METADATA_CSUM)) {
            return new Crc32c(superblock.checksumSeed()).add32((int) group).add(table, at, CHECKSUM).addZeros(2)
                    .add(table, at + CHECKSUM + 2, rest).value() & 0xFFFF;
        }
        byte[] number = new byte[4];
        LittleEndian.put32(number, 0, (int) group);
        int sum = Crc16.of(0xFFFF, superblock.uuid(), 0, 16);
        sum = Crc16.of(sum, number, 0, 4);
        sum = Crc16.of(sum, table, at, CHECKSUM);
        return Crc16.of(sum, table, at + CHECKSUM + 2, rest);
    }

    private long wide32(int low, int high) {
        return u32(table, at + low) | (wide ? u32(table, at + high) << 32 : 0);
    }

    private long wide16(int low, int high) {
        return u16(table, at + low) | (wide ? u16(table, at + high) << 16 : 0);
    }
}
