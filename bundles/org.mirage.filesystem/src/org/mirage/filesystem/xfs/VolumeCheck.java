// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/**
 * Looks at the headers, free-space trees and inode trees of all groups: are their checksums and counts right, do they call
 * metadata used? Only then may blocks that they call free be dropped.
 */
final class VolumeCheck {

    private final XfsVolume volume;
    private final XfsSuperblock superblock;
    private final InodeChunks[] chunks;
    private final StringBuilder distrust = new StringBuilder();
    private long free;
    private long counted;
    private long nodes;

    private VolumeCheck(XfsVolume volume) {
        this.volume = volume;
        this.superblock = volume.superblock();
        this.chunks = new InodeChunks[(int) superblock.groups()];
    }

    /**
     * Checks all groups.
     *
     * @param settled true when the volume was left in order, so that the superblock's own totals should be right too
     */
    static VolumeState check(XfsVolume volume, boolean settled) throws IOException {
        VolumeCheck check = new VolumeCheck(volume);
        check.all(settled);
        return new VolumeState(Math.max(0, volume.superblock().blocks() - check.free), check.nodes, check.chunks,
                check.distrust.toString());
    }

    private void all(boolean settled) throws IOException {
        if (!superblock.checksumFits()) {
            distrust("checksum error in the superblock");
        }
        for (int group = 0; group < chunks.length; group++) {
            try {
                chunks[group] = InodeChunks.read(volume, group);
                nodes += chunks[group].inodes() - chunks[group].freeInodes();
            } catch (DamagedException e) {
                chunks[group] = InodeChunks.none(volume, group);
                distrust("the inodes of group " + group + " cannot be found: " + e.getMessage());
            }
            try {
                space(group);
            } catch (DamagedException e) {
                distrust(e.getMessage());
            }
        }
        if (settled && distrust.isEmpty() && counted != superblock.freeBlocks()) {
            volume.warnings().add("the superblock counts " + superblock.freeBlocks() + " free blocks, the groups " + counted);
        }
    }

    private void space(int group) throws IOException {
        FreeSpace space = FreeSpace.read(volume, group);
        space.checkTrees();
        log(group, space);
        inodes(group, space);
        free += space.blocks();
        counted += space.countedBlocks();
    }

    private void log(int group, FreeSpace space) throws DamagedException {
        long start = superblock.logStart();
        if (start == 0 || start >>> superblock.groupBlockLog() != group) {
            return;
        }
        volume.offset(start, superblock.logBlocks(), "the log");
        if (space.covers(start & (1L << superblock.groupBlockLog()) - 1, superblock.logBlocks())) {
            throw new DamagedException("the blocks of the log are called free");
        }
    }

    private void inodes(int group, FreeSpace space) throws DamagedException {
        int log = superblock.inodesPerBlockLog();
        for (int i = 0; i < chunks[group].count(); i++) {
            long used = chunks[group].used(i);
            if (used != 0) {
                long first = chunks[group].start(i) + Long.numberOfTrailingZeros(used) >> log;
                long last = chunks[group].start(i) + 63 - Long.numberOfLeadingZeros(used) >> log;
                // between them there may be a hole in a sparse record, but not at the ends
                if (space.covers(first, 1) || space.covers(last, 1)) {
                    throw new DamagedException("inodes of group " + group + " are called free, from inode "
                            + chunks[group].start(i) + " on");
                }
            }
        }
    }

    /** The first reason is told in {@code keepWhole}, all of them as warnings. */
    private void distrust(String reason) {
        volume.warnings().add(reason);
        if (distrust.isEmpty()) {
            distrust.append(reason);
        }
    }
}
