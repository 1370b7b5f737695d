// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.bytes.LittleEndian.i32;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.bytes.Crc32c;

/**
 * The superblock: 1,024 bytes at byte 1,024 of the volume (kernel: {@code struct ext4_super_block} in
 * {@code fs/ext4/ext4.h}). What the geometry rests on has been checked, so that no later sum can overflow.
 */
public final class ExtSuperblock {

    /** Where the primary one lies, bytes. */
    public static final int OFFSET = 1024;
    /** Its length, bytes. */
    public static final int SIZE = 1024;
    /** The mark at byte 0x38. */
    public static final int MAGIC = 0xEF53;

    private static final int CHECKSUM = 0x3FC;
    private static final int CRC32C_TYPE = 1;
    /** The kernel knows no larger blocks than 64 KiB ({@code EXT4_MAX_BLOCK_LOG_SIZE}). */
    private static final int LARGEST_BLOCK_LOG = 6;
    /** Largest descriptor the kernel takes ({@code EXT4_MAX_DESC_SIZE} is the block, its check says 1024). */
    private static final int LARGEST_DESCRIPTOR = 1024;

    private final byte[] bytes;
    private final int blockSize;
    private final int descriptorSize;
    private final int inodeSize;
    private final long blocks;
    private final int checksumSeed;
    private final long groups;

    private ExtSuperblock(byte[] bytes) throws DamagedException {
        this.bytes = bytes;
        if (u16(bytes, 0x38) != MAGIC) {
            throw new DamagedException("no ext superblock: its mark is missing");
        }
        long blockLog = u32(bytes, 0x18);
        check(blockLog <= LARGEST_BLOCK_LOG, "block size 2^" + (blockLog + 10));
        blockSize = 1024 << blockLog;
        blocks = u32(bytes, 0x4) | (has(ExtFeature.BIT64) ? u32(bytes, 0x150) << 32 : 0);
        check(blocks > 0 && blocks <= Long.MAX_VALUE / 2 / blockSize, Long.toUnsignedString(blocks) + " blocks");
        inodeSize = revision() == 0 ? 128 : u16(bytes, 0x58);
        check(inodeSize >= 128 && inodeSize <= blockSize && Integer.bitCount(inodeSize) == 1, "inode size " + inodeSize);
        descriptorSize = has(ExtFeature.BIT64) ? u16(bytes, 0xFE) : 32;
        check(descriptorSize == 32 && !has(ExtFeature.BIT64) || descriptorSize >= 64
                && descriptorSize <= Math.min(LARGEST_DESCRIPTOR, blockSize)
                && Integer.bitCount(descriptorSize) == 1, "group descriptor size " + descriptorSize);
        checkGroups();
        groups = (blocks - firstDataBlock() + blocksPerGroup() - 1) / blocksPerGroup();
        check(groups * inodesPerGroup() == inodes(),
                inodes() + " inodes in " + groups + " groups of " + inodesPerGroup());
        check(firstInode() >= 11 && firstInode() <= inodes(), "first inode " + firstInode());
        checksumSeed = has(ExtFeature.METADATA_CSUM_SEED) ? i32(bytes, 0x270) : Crc32c.of(Crc32c.START, bytes, 0x68, 16);
    }

    private void checkGroups() throws DamagedException {
        long clusterLog = u32(bytes, 0x1C);
        long perGroup = blocksPerGroup();
        if (has(ExtFeature.BIGALLOC)) {
            // 2^29 bytes is the largest cluster mke2fs makes; the kernel bounds the ratio by the block group
            check(clusterLog >= u32(bytes, 0x18) && clusterLog <= 19, "cluster size 2^" + (clusterLog + 10));
            long clusters = u32(bytes, 0x24);
            check(clusters > 0 && clusters <= blockSize * 8L, clusters + " clusters a group");
            check(perGroup == clusters * clusterBlocks(), perGroup + " blocks and " + clusters + " clusters a group");
        } else {
            check(perGroup > 0 && perGroup <= blockSize * 8L, perGroup + " blocks a group");
        }
        long perGroupInodes = inodesPerGroup();
        check(perGroupInodes >= blockSize / inodeSize && perGroupInodes <= blockSize * 8L,
                perGroupInodes + " inodes a group");
        check(firstDataBlock() < blocks && firstDataBlock() <= 1 && (firstDataBlock() == 0 || blockSize == 1024)
                && (firstDataBlock() == 1 || blockSize > 1024 || has(ExtFeature.BIGALLOC)),
                "first data block " + firstDataBlock());
    }

    private static void check(boolean holds, String what) throws DamagedException {
        if (!holds) {
            throw new DamagedException("damaged ext superblock: " + what);
        }
    }

    /**
     * Reads the primary superblock.
     *
     * @throws DamagedException when there is none, or one without sense
     */
    public static ExtSuperblock read(BlockDevice device) throws IOException {
        return read(device, OFFSET);
    }

    /** Reads a superblock, primary or backup, at a byte offset of the volume. */
    static ExtSuperblock read(BlockDevice device, long offset) throws IOException {
        if (device.size() < offset + SIZE) {
            throw new DamagedException("no ext superblock: the volume has only " + device.size() + " bytes");
        }
        byte[] bytes = new byte[SIZE];
        device.read(offset, ByteBuffer.wrap(bytes));
        return new ExtSuperblock(bytes);
    }

    /** Parses the 1,024 bytes of a superblock, which it copies. */
    public static ExtSuperblock parse(byte[] bytes) throws DamagedException {
        return new ExtSuperblock(Arrays.copyOf(bytes, SIZE));
    }

    /** A copy of its 1,024 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** True when the feature is on. */
    public boolean has(ExtFeature feature) {
        return (featureWord(feature.set()) & feature.bit()) != 0;
    }

    /** One of the three words of features. */
    public int featureWord(ExtFeature.Set set) {
        return i32(bytes, set.offset());
    }

    /** The names of all features, as {@code dumpe2fs} prints them. */
    public List<String> features() {
        List<String> names = new ArrayList<>();
        for (ExtFeature.Set set : ExtFeature.Set.values()) {
            names.addAll(ExtFeature.names(set, featureWord(set)));
        }
        return List.copyOf(names);
    }

    /** True when the checksum fits, or the volume has none. */
    public boolean checksumFits() {
        return !has(ExtFeature.METADATA_CSUM) || u8(bytes, 0x175) == CRC32C_TYPE && storedChecksum() == checksum(bytes);
    }

    private int storedChecksum() {
        return i32(bytes, CHECKSUM);
    }

    /** The checksum that belongs into the last four bytes of a superblock. */
    public static int checksum(byte[] superblock) {
        return Crc32c.of(Crc32c.START, superblock, 0, CHECKSUM);
    }

    /** The seed of all other metadata checksums. */
    public int checksumSeed() {
        return checksumSeed;
    }

    /** Block size in bytes, 1,024 to 65,536. */
    public int blockSize() {
        return blockSize;
    }

    /** Blocks of the file system. */
    public long blocks() {
        return blocks;
    }

    /** Bytes of the file system. */
    public long size() {
        return blocks * blockSize;
    }

    /** Free blocks, as it says itself; stale while mounted. */
    public long freeBlocks() {
        return u32(bytes, 0xC) | (has(ExtFeature.BIT64) ? u32(bytes, 0x158) << 32 : 0);
    }

    /** All inodes, used or not. */
    public long inodes() {
        return u32(bytes, 0x0);
    }

    /** Free inodes, as it says itself; stale while mounted. */
    public long freeInodes() {
        return u32(bytes, 0x10);
    }

    /** The block at which group 0 begins: 1 with blocks of 1 KiB (unless bigalloc), else 0. */
    public long firstDataBlock() {
        return u32(bytes, 0x14);
    }

    /** Blocks a cluster, 1 without bigalloc. */
    public int clusterBlocks() {
        return has(ExtFeature.BIGALLOC) ? 1 << (int) (u32(bytes, 0x1C) - u32(bytes, 0x18)) : 1;
    }

    /** Blocks a group. */
    public long blocksPerGroup() {
        return u32(bytes, 0x20);
    }

    /** Bits of a group's block bitmap that count. */
    public int clustersPerGroup() {
        return (int) (blocksPerGroup() / clusterBlocks());
    }

    /** Inodes a group. */
    public int inodesPerGroup() {
        return (int) u32(bytes, 0x28);
    }

    /** Number of groups. */
    public long groups() {
        return groups;
    }

    /** True when the other one divides a volume into the same blocks, clusters, groups and inodes. */
    boolean hasLayoutOf(ExtSuperblock other) {
        return blockSize == other.blockSize && firstDataBlock() == other.firstDataBlock()
                && blocksPerGroup() == other.blocksPerGroup() && clusterBlocks() == other.clusterBlocks()
                && inodesPerGroup() == other.inodesPerGroup() && inodeSize == other.inodeSize;
    }

    /** Bytes of an inode on disk, 128 or a larger power of two. */
    public int inodeSize() {
        return inodeSize;
    }

    /** Bytes of a group descriptor, 32 or 64 and more. */
    public int descriptorSize() {
        return descriptorSize;
    }

    /** Group descriptors a block. */
    public int descriptorsPerBlock() {
        return blockSize / descriptorSize;
    }

    /** Blocks of the table of group descriptors. */
    public long descriptorBlocks() {
        return (groups + descriptorsPerBlock() - 1) / descriptorsPerBlock();
    }

    /** The first meta block group, where the feature is on. */
    public long firstMetaGroup() {
        return u32(bytes, 0x104);
    }

    /** Blocks kept behind the group descriptors for growth. */
    public int reservedDescriptorBlocks() {
        return u16(bytes, 0xCE);
    }

    /** The groups that hold backups with sparse_super2; 0 for none. */
    public long[] backupGroups() {
        return new long[] {u32(bytes, 0x24C), u32(bytes, 0x250)};
    }

    /** State: bit 0 cleanly unmounted, bit 1 errors seen, bit 2 orphans being recovered. */
    public int state() {
        return u16(bytes, 0x3A);
    }

    /** The operating system that made it: 0 Linux, 1 Hurd … */
    public long creator() {
        return u32(bytes, 0x48);
    }

    /** Revision: 0 knows neither features nor inode sizes. */
    public long revision() {
        return u32(bytes, 0x4C);
    }

    /** The first inode that is not reserved. */
    public long firstInode() {
        return revision() == 0 ? 11 : u32(bytes, 0x54);
    }

    /** The group that this copy of the superblock stands in. */
    public int ownGroup() {
        return u16(bytes, 0x5A);
    }

    /** The 16 bytes of the UUID. */
    public byte[] uuid() {
        return Arrays.copyOfRange(bytes, 0x68, 0x78);
    }

    /** The label without the zeros behind it. */
    public byte[] label() {
        int end = 0x78;
        while (end < 0x88 && bytes[end] != 0) {
            end++;
        }
        return Arrays.copyOfRange(bytes, 0x78, end);
    }

    /** The journal's inode, 0 for none within the volume. */
    public long journalInode() {
        return u32(bytes, 0xE0);
    }

    /** The device number of an external journal, 0 for none. */
    public long journalDevice() {
        return u32(bytes, 0xE4);
    }

    /** The copy of the journal inode's i_block (60 bytes), i_size_high and i_size (4 bytes each). */
    public byte[] journalBackup() {
        return Arrays.copyOfRange(bytes, 0x10C, 0x150);
    }

    /** The kind of {@link #journalBackup()}: 1 when it holds what it should. */
    public int journalBackupType() {
        return u8(bytes, 0xFD);
    }

    /** The inode of the orphan file, 0 for none. */
    public long orphanFileInode() {
        return has(ExtFeature.ORPHAN_FILE) ? u32(bytes, 0x280) : 0;
    }

    /** The inodes that hold user, group and project quota; 0 for none. */
    public long[] quotaInodes() {
        return new long[] {u32(bytes, 0x240), u32(bytes, 0x244), u32(bytes, 0x26C)};
    }

    /** True when group descriptors carry checksums, and with them the flags of uninitialised parts. */
    public boolean hasGroupChecksums() {
        return has(ExtFeature.GDT_CSUM) || has(ExtFeature.METADATA_CSUM);
    }
}
