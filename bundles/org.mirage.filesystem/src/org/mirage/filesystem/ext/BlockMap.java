// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.ext.journal.MappingChange;

/** Where the blocks of an inode lie, whether by an extent tree or by indirect blocks. */
public final class BlockMap {

    private BlockMap() {
    }

    /**
     * Visits the runs of blocks of a regular file, directory or slow link, in the order of the file, holes left out;
     * runs may lie past the inode's size.
     *
     * @throws DamagedException when the map contradicts itself or leads outside the volume
     */
    public static void visit(ExtVolume volume, RawInode inode, RunVisitor runs) throws IOException {
        visit(volume, inode, runs, block -> { });
    }

    /** As the other one, and visits each block of the map itself before what it maps. */
    public static void visit(ExtVolume volume, RawInode inode, RunVisitor runs, MapBlockVisitor mapBlocks)
            throws IOException {
        if (inode.has(RawInode.FLAG_INLINE_DATA)) {
            return;
        }
        RunVisitor bounded = new Bounded(volume, inode.number(), runs);
        MappingChange change = volume.changes().mapping(inode.number());
        if (change == null) {
            visitStored(volume, inode, bounded, mapBlocks);
        } else {
            change.visit(stored -> visitStored(volume, inode, stored, mapBlocks), bounded);
        }
    }

    private static void visitStored(ExtVolume volume, RawInode inode, RunVisitor runs, MapBlockVisitor mapBlocks)
            throws IOException {
        if (inode.has(RawInode.FLAG_EXTENTS)) {
            new ExtentTree(volume, inode, runs, mapBlocks).visit();
        } else {
            new IndirectBlocks(volume, inode, runs, mapBlocks).visit();
        }
    }

    /** Refuses runs outside the volume, and more blocks than the volume has: a file cannot own a block twice. */
    private static final class Bounded implements RunVisitor {

        private final GroupLayout layout;
        private final long inode;
        private final RunVisitor visitor;
        private long left;

        Bounded(ExtVolume volume, long inode, RunVisitor visitor) {
            this.layout = volume.layout();
            this.inode = inode;
            this.visitor = visitor;
            this.left = volume.superblock().blocks();
        }

        @Override
        public void run(long logical, long physical, long count, boolean written) throws IOException {
            if (!layout.contains(physical, count)) {
                throw new DamagedException("inode " + inode + " has blocks outside the volume: " + count + " from block "
                        + physical);
            }
            left -= count;
            if (left < 0) {
                throw new DamagedException("inode " + inode + " claims more blocks than the volume has");
            }
            visitor.run(logical, physical, count, written);
        }
    }
}
