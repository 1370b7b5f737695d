// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

/**
 * Where the block groups of a volume lie and what of the file system's own stands at fixed places in them
 * (kernel: {@code fs/ext4/balloc.c}).
 */
public final class GroupLayout {

    private final ExtSuperblock superblock;
    private final long groups;
    private final long perGroup;
    private final int clusterBlocks;

    public GroupLayout(ExtSuperblock superblock) {
        this.superblock = superblock;
        this.groups = superblock.groups();
        this.perGroup = superblock.blocksPerGroup();
        this.clusterBlocks = superblock.clusterBlocks();
    }

    /** The first block of a group. */
    public long firstBlock(long group) {
        return superblock.firstDataBlock() + group * perGroup;
    }

    /** Blocks of a group; the last one may be shorter. */
    public long blocks(long group) {
        return group == groups - 1 ? superblock.blocks() - firstBlock(group) : perGroup;
    }

    /** Clusters of a group, which are the bits of its block bitmap that stand for something. */
    public int clusters(long group) {
        return (int) ((blocks(group) + clusterBlocks - 1) / clusterBlocks);
    }

    /** True when a superblock, primary or backup, stands at the group's begin. */
    public boolean hasSuperblock(long group) {
        if (group == 0) {
            return true;
        }
        if (superblock.has(ExtFeature.SPARSE_SUPER2)) {
            long[] backups = superblock.backupGroups();
            return group == backups[0] || group == backups[1];
        }
        if (group == 1 || !superblock.has(ExtFeature.SPARSE_SUPER)) {
            return true;
        }
        return isPower(group, 3) || isPower(group, 5) || isPower(group, 7);
    }

    private static boolean isPower(long number, int base) {
        long n = number;
        while (n > 1 && n % base == 0) {
            n /= base;
        }
        return n == 1;
    }

    /** The block where the {@code index}th block of the table of group descriptors lies. */
    public long descriptorBlock(long index) {
        long superBlockNumber = superblock.blockSize() == 1024 ? 1 : 0;
        if (!superblock.has(ExtFeature.META_BG) || index < superblock.firstMetaGroup()) {
            return superBlockNumber + 1 + index;
        }
        long group = index * superblock.descriptorsPerBlock();
        long before = hasSuperblock(group) ? 1 : 0;
        if (index == 0 && superblock.blockSize() == 1024 && superblock.firstDataBlock() == 0) {
            before++; // the superblock stands in block 1 of this group, not in its first
        }
        return firstBlock(group) + before;
    }

    /** Blocks at the group's begin that hold superblock, group descriptors and what is reserved for them. */
    public long baseBlocks(long group) {
        long blocks = hasSuperblock(group) ? 1 : 0;
        boolean meta = superblock.has(ExtFeature.META_BG);
        if (meta && group >= superblock.firstMetaGroup() * superblock.descriptorsPerBlock()) {
            long within = group % superblock.descriptorsPerBlock();
            blocks += within <= 1 || within == superblock.descriptorsPerBlock() - 1 ? 1 : 0;
        } else if (blocks > 0) {
            blocks += (meta ? superblock.firstMetaGroup() : superblock.descriptorBlocks())
                    + superblock.reservedDescriptorBlocks();
        }
        return Math.min(blocks, blocks(group));
    }

    /** The number of blocks that a group's inode table takes. */
    public long inodeTableBlocks() {
        int perBlock = superblock.blockSize() / superblock.inodeSize();
        return (superblock.inodesPerGroup() + perBlock - 1) / perBlock;
    }

    /** The group to which a block belongs. */
    public long groupOf(long block) {
        return (block - superblock.firstDataBlock()) / perGroup;
    }

    /** True when {@code count} blocks from {@code block} on lie within the volume and not before its first. */
    public boolean contains(long block, long count) {
        return block >= superblock.firstDataBlock() && count >= 0 && block <= superblock.blocks() - count;
    }
}
