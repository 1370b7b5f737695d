// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.bytes.LittleEndian.i32;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.bytes.Crc32c;

/**
 * Walks an extent tree (kernel: {@code fs/ext4/extents.c}, {@code ext4_extents.h}). Every block must stay within the
 * file blocks that its parent gives it and lie one level lower, so that no block can be reached twice for long.
 */
final class ExtentTree {

    private static final int MAGIC = 0xF30A;
    private static final int DEEPEST = 5;
    private static final int RECORD = 12;
    /** Longer lengths stand for unwritten extents, by this much less. */
    private static final int LONGEST_WRITTEN = 32768;

    private final ExtVolume volume;
    private final RawInode inode;
    private final RunVisitor runs;
    private final MapBlockVisitor mapBlocks;

    ExtentTree(ExtVolume volume, RawInode inode, RunVisitor runs, MapBlockVisitor mapBlocks) {
        this.volume = volume;
        this.inode = inode;
        this.runs = runs;
        this.mapBlocks = mapBlocks;
    }

    void visit() throws IOException {
        byte[] root = inode.array();
        int at = inode.offset() + RawInode.BLOCK_OFFSET;
        int depth = u16(root, at + 6);
        if (depth > DEEPEST) {
            throw damaged("its extent tree is " + depth + " levels deep");
        }
        visit(root, at, RawInode.BLOCK_BYTES, depth, 0, 1L << 32);
    }

    private void visit(byte[] bytes, int at, int length, int depth, long from, long to) throws IOException {
        int entries = checkHeader(bytes, at, length, depth);
        long next = from;
        for (int i = 0; i < entries; i++) {
            int record = at + RECORD * (i + 1);
            long logical = u32(bytes, record);
            if (logical < next) {
                throw damaged("file block " + logical + " stands out of order in its extent tree");
            }
            if (depth > 0) {
                long end = i + 1 < entries ? u32(bytes, record + RECORD) : to;
                if (end <= logical || end > to) {
                    throw damaged("file block " + logical + " stands out of order in its extent index");
                }
                child(u32(bytes, record + 4) | (long) u16(bytes, record + 8) << 32, depth - 1, logical, end);
                next = end;
            } else {
                next = leaf(bytes, record, logical, to);
            }
        }
    }

    private int checkHeader(byte[] bytes, int at, int length, int depth) throws DamagedException {
        int entries = u16(bytes, at + 2);
        int most = u16(bytes, at + 4);
        if (u16(bytes, at) != MAGIC || u16(bytes, at + 6) != depth || entries > most
                || most > length / RECORD - 1 || entries == 0 && depth > 0) {
            throw damaged("its extent tree has a header without sense");
        }
        return entries;
    }

    private void child(long block, int depth, long from, long to) throws IOException {
        byte[] bytes = volume.block(block, "an extent block of inode " + inode.number());
        mapBlocks.block(block);
        if (u16(bytes, 0) == MAGIC && !checksumFits(bytes)) {
            volume.warnings().add("checksum error in extent block " + block + " of inode " + inode.number());
        }
        visit(bytes, 0, bytes.length, depth, from, to);
    }

    private boolean checksumFits(byte[] bytes) {
        int tail = RECORD * (u16(bytes, 4) + 1);
        return !volume.superblock().has(ExtFeature.METADATA_CSUM) || tail <= bytes.length - 4
                && i32(bytes, tail) == Crc32c.of(inode.checksumSeed(), bytes, 0, tail);
    }

    private long leaf(byte[] bytes, int record, long logical, long to) throws IOException {
        int stored = u16(bytes, record + 4);
        boolean written = stored <= LONGEST_WRITTEN;
        int count = written ? stored : stored - LONGEST_WRITTEN;
        if (count == 0 || logical + count > to) {
            throw damaged("its extent at file block " + logical + " has a length without sense, " + count);
        }
        long physical = u32(bytes, record + 8) | (long) u16(bytes, record + 6) << 32;
        runs.run(logical, physical, count, written);
        return logical + count;
    }

    private DamagedException damaged(String what) {
        return new DamagedException("inode " + inode.number() + ": " + what);
    }
}
