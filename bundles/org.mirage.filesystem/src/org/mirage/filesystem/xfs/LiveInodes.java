// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Which inodes are in use as nodes: those that the inode trees say, but for what the file system keeps for itself and
 * what has no name any more (the lists of unlinked inodes). Found out a record of 64 at a time when first asked.
 */
final class LiveInodes {

    /** Takes inodes in use. */
    @FunctionalInterface
    interface Visitor {

        void inode(RawInode inode) throws IOException;
    }

    private final XfsVolume volume;
    private final InodeChunks[] chunks;
    private final long[] hidden;
    private final int numberLog;
    /** By group: masks of live inodes, and behind them for each record 1 where its mask is known. */
    private final AtomicReferenceArray<AtomicLongArray> known;

    LiveInodes(XfsVolume volume, InodeChunks[] chunks) {
        this.volume = volume;
        this.chunks = chunks;
        this.hidden = volume.superblock().ownInodes();
        this.numberLog = volume.superblock().groupBlockLog() + volume.superblock().inodesPerBlockLog();
        this.known = new AtomicReferenceArray<>(chunks.length);
    }

    boolean contains(long number) throws IOException {
        int group = group(number);
        int chunk = group < 0 ? -1 : chunks[group].find(within(number));
        if (chunk < 0) {
            return false;
        }
        AtomicLongArray masks = masks(group);
        int count = chunks[group].count();
        if (masks.get(count + chunk) == 0) {
            visit(group, chunk, inode -> { });
        }
        return (masks.get(chunk) >>> within(number) - chunks[group].start(chunk) & 1) != 0;
    }

    /** Reads an inode that {@link #contains} holds of. */
    RawInode read(long number) throws IOException {
        int size = volume.superblock().inodeSize();
        return new RawInode(number, volume.read(volume.groupOffset(group(number)) + within(number) * size, size));
    }

    private int group(long number) {
        long group = number >>> numberLog;
        return group < chunks.length ? (int) group : -1;
    }

    private long within(long number) {
        return number & (1L << numberLog) - 1;
    }

    private AtomicLongArray masks(int group) {
        AtomicLongArray masks = known.get(group);
        if (masks == null) {
            known.compareAndSet(group, null, new AtomicLongArray(2 * chunks[group].count()));
            masks = known.get(group);
        }
        return masks;
    }

    /** Visits the live inodes of a group, in rising order. */
    void visit(int group, Visitor visitor) throws IOException {
        for (int chunk = 0; chunk < chunks[group].count(); chunk++) {
            visit(group, chunk, visitor);
        }
    }

    private void visit(int group, int chunk, Visitor visitor) throws IOException {
        long used = chunks[group].used(chunk);
        long start = chunks[group].start(chunk);
        int size = volume.superblock().inodeSize();
        long live = 0;
        long all = used;
        // a run of inodes in use is read at once: of a sparse record there is nothing between runs
        while (all != 0) {
            int first = Long.numberOfTrailingZeros(all);
            int count = Math.min(Long.numberOfTrailingZeros(~(all >>> first)), InodeChunks.LENGTH - first);
            byte[] bytes = volume.read(volume.groupOffset(group) + (start + first) * size, count * size);
            for (int i = 0; i < count; i++) {
                byte[] own = new byte[size];
                System.arraycopy(bytes, i * size, own, 0, size);
                RawInode inode = new RawInode((long) group << numberLog | start + first + i, own);
                if (isLive(inode)) {
                    live |= 1L << first + i;
                    visitor.inode(inode);
                }
            }
            all = first + count == InodeChunks.LENGTH ? 0 : all >>> first + count << first + count;
        }
        AtomicLongArray masks = masks(group);
        masks.set(chunk, live);
        masks.set(chunks[group].count() + chunk, 1);
    }

    /** An inode whose checksum does not fit says nothing of itself: it counts as live, so that its loss is told. */
    private boolean isLive(RawInode inode) {
        for (long own : hidden) {
            if (inode.number() == own) {
                return false;
            }
        }
        if (!inode.hasMagic() || volume.superblock().hasChecksums() && !inode.checksumFits()) {
            return true;
        }
        return inode.mode() != 0 && inode.links() > 0;
    }
}
