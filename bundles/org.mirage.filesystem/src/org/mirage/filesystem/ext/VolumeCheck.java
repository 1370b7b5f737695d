// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/**
 * Looks at every group descriptor and bitmap of a volume: are their checksums and counts right, do they call the file
 * system's own blocks used? Only then may blocks that they call free be dropped.
 */
final class VolumeCheck {

    private final ExtVolume volume;
    private final ExtSuperblock superblock;
    private final BlockBitmaps blockBitmaps;
    private final BitmapBlocks inodeBitmaps;
    private final InodeLimits limits;
    private final StringBuilder distrust = new StringBuilder();
    private long freeClusters;
    private long freeInodes;

    private VolumeCheck(ExtVolume volume) {
        this.volume = volume;
        this.superblock = volume.superblock();
        this.blockBitmaps = new BlockBitmaps(volume);
        this.inodeBitmaps = new BitmapBlocks(volume, true);
        this.limits = new InodeLimits(superblock);
    }

    /**
     * Checks all groups.
     *
     * @param settled true when the volume was left in order, so that the superblock's own totals should be right too
     * @throws DamagedException when an inode table lies outside the volume, so that no tree can be had
     */
    static VolumeState check(ExtVolume volume, boolean settled) throws IOException {
        VolumeCheck check = new VolumeCheck(volume);
        check.all(settled);
        for (long inode : volume.changes().inodes()) {
            check.limits.include(inode, volume.superblock().inodesPerGroup());
        }
        return check.result();
    }

    private void all(boolean settled) throws IOException {
        if (!superblock.checksumFits()) {
            distrust("checksum error in the superblock");
        }
        for (int group = 0; group < superblock.groups(); group++) {
            GroupDescriptor descriptor = volume.group(group);
            if (!volume.layout().contains(descriptor.inodeTable(), volume.layout().inodeTableBlocks())) {
                throw new DamagedException("the inode table of group " + group + " lies outside the volume, at block "
                        + descriptor.inodeTable());
            }
            if (!descriptor.checksumFits()) {
                distrust("checksum error in the descriptor of group " + group);
            }
            blocks(group, descriptor);
            inodes(group, descriptor);
        }
        if (settled) {
            totals();
        }
    }

    /** The kernel does not trust them either: it counts anew at every mount, and writes them at the end of it. */
    private void totals() {
        long freeBlocks = freeClusters * superblock.clusterBlocks();
        if (freeBlocks != superblock.freeBlocks()) {
            volume.warnings().add("the superblock counts " + superblock.freeBlocks() + " free blocks, the groups " + freeBlocks);
        }
        if (freeInodes != superblock.freeInodes()) {
            volume.warnings().add("the superblock counts " + superblock.freeInodes() + " free inodes, the groups " + freeInodes);
        }
    }

    private void blocks(int group, GroupDescriptor descriptor) throws IOException {
        byte[] bitmap;
        try {
            bitmap = blockBitmaps.of(group, true);
        } catch (DamagedException e) {
            distrust(e.getMessage());
            return;
        }
        if (!descriptor.blocksUninitialised() && !descriptor.blockBitmapFits(bitmap)) {
            distrust("checksum error in the block bitmap of group " + group);
        }
        int clusters = volume.layout().clusters(group);
        long free = clusters - Bits.ones(bitmap, clusters);
        if (free != descriptor.freeClusters()) {
            distrust("group " + group + " counts " + descriptor.freeClusters() + " free clusters, its bitmap " + free);
        }
        freeClusters += free;
        metadata(group, descriptor);
    }

    private void metadata(int group, GroupDescriptor descriptor) throws IOException {
        GroupLayout layout = volume.layout();
        try {
            if (!blockBitmaps.areUsed(descriptor.blockBitmap(), 1) || !blockBitmaps.areUsed(descriptor.inodeBitmap(), 1)
                    || !blockBitmaps.areUsed(descriptor.inodeTable(), layout.inodeTableBlocks())
                    || !blockBitmaps.areUsed(layout.firstBlock(group), layout.baseBlocks(group))) {
                distrust("the bitmaps call metadata of group " + group + " free");
            }
        } catch (DamagedException e) {
            distrust(e.getMessage());
        }
    }

    private void inodes(int group, GroupDescriptor descriptor) throws IOException {
        int all = superblock.inodesPerGroup();
        int initialised = (int) (all - descriptor.unusedInodes());
        if (descriptor.inodesUninitialised()) {
            freeInodes += all;
            limits.set(group, 0);
            if (descriptor.freeInodes() != all) {
                distrust("group " + group + " was never written and yet counts " + descriptor.freeInodes() + " free inodes");
            }
            return;
        }
        limits.set(group, initialised);
        byte[] bitmap;
        try {
            bitmap = inodeBitmaps.of(group, true);
        } catch (DamagedException e) {
            distrust(e.getMessage());
            return;
        }
        long free = all - Bits.ones(bitmap, all);
        freeInodes += free;
        if (!descriptor.inodeBitmapFits(bitmap)) {
            distrust("checksum error in the inode bitmap of group " + group);
        } else if (free != descriptor.freeInodes()) {
            distrust("group " + group + " counts " + descriptor.freeInodes() + " free inodes, its bitmap " + free);
        } else {
            limits.set(group, Math.min(initialised, Bits.last(bitmap, all) + 1));
        }
    }

    /** The first reason is told in {@code keepWhole}, all of them as warnings. */
    private void distrust(String reason) {
        volume.warnings().add(reason);
        if (distrust.isEmpty()) {
            distrust.append(reason);
        }
    }

    private VolumeState result() {
        long free = freeClusters * superblock.clusterBlocks() * superblock.blockSize();
        return new VolumeState(Math.max(0, superblock.size() - free), superblock.inodes() - freeInodes, limits,
                distrust.toString());
    }
}
