// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/** The block bitmaps of all groups. Not for use by several threads at once. */
final class BlockBitmaps {

    private final ExtVolume volume;
    private final GroupLayout layout;
    private final BitmapBlocks blocks;
    private int reckonedGroup = -1;
    private byte[] reckoned;

    BlockBitmaps(ExtVolume volume) {
        this.volume = volume;
        this.layout = volume.layout();
        this.blocks = new BitmapBlocks(volume, false);
    }

    /**
     * The bitmap of a group: a bit for each cluster, set when used; reckoned where it was never written.
     *
     * @param onwards true when the next groups will be asked for too
     * @throws DamagedException when it lies outside the volume
     */
    byte[] of(int group, boolean onwards) throws IOException {
        if (!volume.group(group).blocksUninitialised()) {
            return blocks.of(group, onwards);
        }
        if (group != reckonedGroup) {
            reckoned = uninitialised(group);
            reckonedGroup = group;
        }
        return reckoned;
    }

    /** True when all of a range of blocks is used; false also when it lies outside the volume. */
    boolean areUsed(long first, long count) throws IOException {
        if (!layout.contains(first, count)) {
            return false;
        }
        long block = first;
        while (block < first + count) {
            int group = (int) layout.groupOf(block);
            byte[] bitmap = of(group, false);
            long start = layout.firstBlock(group);
            long end = Math.min(first + count, start + layout.blocks(group));
            for (; block < end; block++) {
                if (!Bits.isSet(bitmap, cluster(block - start))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What the kernel would put there: metadata only ({@code ext4_init_block_bitmap()}). */
    private byte[] uninitialised(int group) {
        byte[] bitmap = new byte[volume.superblock().blockSize()];
        GroupDescriptor descriptor = volume.group(group);
        setWithin(bitmap, group, layout.firstBlock(group), layout.baseBlocks(group));
        setWithin(bitmap, group, descriptor.blockBitmap(), 1);
        setWithin(bitmap, group, descriptor.inodeBitmap(), 1);
        setWithin(bitmap, group, descriptor.inodeTable(), layout.inodeTableBlocks());
        return bitmap;
    }

    private void setWithin(byte[] bitmap, int group, long first, long count) {
        long start = layout.firstBlock(group);
        long end = start + layout.blocks(group);
        for (long block = Math.max(first, start); block < Math.min(first + count, end); block++) {
            Bits.set(bitmap, cluster(block - start));
        }
    }

    private int cluster(long blockInGroup) {
        return (int) (blockInGroup / volume.superblock().clusterBlocks());
    }
}
