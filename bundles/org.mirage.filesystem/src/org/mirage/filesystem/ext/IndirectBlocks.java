// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.bytes.LittleEndian.u32;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import org.mirage.filesystem.DamagedException;

/**
 * Walks the block map of ext2 and ext3: twelve blocks in the inode, then blocks of pointers, up to three levels deep
 * (kernel: {@code fs/ext4/indirect.c}). A block of pointers is followed once, so that the work is bounded by what is
 * allocated.
 */
final class IndirectBlocks {

    private static final int DIRECT = 12;
    private static final int LEVELS = 3;

    private final ExtVolume volume;
    private final RawInode inode;
    private final RunVisitor runs;
    private final MapBlockVisitor mapBlocks;
    private final int pointers;
    private final Set<Long> followed = new HashSet<>();

    private long runLogical;
    private long runPhysical;
    private long runCount;

    IndirectBlocks(ExtVolume volume, RawInode inode, RunVisitor runs, MapBlockVisitor mapBlocks) {
        this.volume = volume;
        this.inode = inode;
        this.runs = runs;
        this.mapBlocks = mapBlocks;
        this.pointers = volume.superblock().blockSize() / 4;
    }

    void visit() throws IOException {
        long logical = 0;
        for (int i = 0; i < DIRECT; i++) {
            block(logical++, inode.blockWord(i) & 0xFFFF_FFFFL);
        }
        long span = 1;
        for (int level = 1; level <= LEVELS; level++) {
            span *= pointers;
            pointerBlock(inode.blockWord(DIRECT + level - 1) & 0xFFFF_FFFFL, level, logical, span / pointers);
            logical += span;
        }
        flush();
    }

    /**
     * @param level 1 when its pointers lead to content
     * @param span blocks of the file behind each pointer
     */
    private void pointerBlock(long block, int level, long from, long span) throws IOException {
        if (block == 0) {
            return;
        }
        if (!followed.add(block)) {
            throw new DamagedException("inode " + inode.number() + ": indirect block " + block + " stands in it twice");
        }
        byte[] bytes = volume.block(block, "an indirect block of inode " + inode.number());
        mapBlocks.block(block);
        for (int i = 0; i < pointers; i++) {
            long pointer = u32(bytes, 4 * i);
            if (level == 1) {
                block(from + i, pointer);
            } else {
                pointerBlock(pointer, level - 1, from + i * span, span / pointers);
            }
        }
    }

    private void block(long logical, long physical) throws IOException {
        if (physical == 0) {
            return;
        }
        if (runCount > 0 && logical == runLogical + runCount && physical == runPhysical + runCount) {
            runCount++;
            return;
        }
        flush();
        runLogical = logical;
        runPhysical = physical;
        runCount = 1;
    }

    private void flush() throws IOException {
        if (runCount > 0) {
            runs.run(runLogical, runPhysical, runCount, true);
            runCount = 0;
        }
    }
}
