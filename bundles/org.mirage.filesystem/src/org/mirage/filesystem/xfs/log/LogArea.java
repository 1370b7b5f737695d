// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.u32;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.xfs.XfsFeature;
import org.mirage.filesystem.xfs.XfsSuperblock;
import org.mirage.filesystem.xfs.XfsVolume;

/**
 * The blocks of 512 bytes that the log of a volume lies in, a ring. The first word of each is the number of the round in
 * which it was written, its cycle, or the mark of a record's header with the cycle behind it.
 */
final class LogArea {

    /** Bytes of a block of the log. */
    static final int BLOCK = 512;

    private static final int HEADER_MAGIC = 0xFEEDBABE;
    private static final int LEAST_BLOCKS = 512;

    private final XfsVolume volume;
    private final BlockDevice device;
    private final long offset;
    private final int blocks;

    LogArea(XfsVolume volume) throws DamagedException {
        XfsSuperblock superblock = volume.superblock();
        this.volume = volume;
        this.device = volume.device();
        this.offset = volume.offset(superblock.logStart(), superblock.logBlocks(), "the log");
        long count = superblock.logBlocks() * superblock.blockSize() / BLOCK;
        if (count < LEAST_BLOCKS || count > Integer.MAX_VALUE / 2) {
            throw new DamagedException("the log has " + count + " blocks of " + BLOCK + " bytes");
        }
        this.blocks = (int) count;
    }

    /** Number of blocks. */
    int blocks() {
        return blocks;
    }

    XfsVolume volume() {
        return volume;
    }

    /** True for logs whose records may be longer than 32 KiB. */
    boolean isVersion2() {
        return volume.superblock().has(XfsFeature.LOGV2);
    }

    /** Reads blocks that follow one another in the ring. */
    byte[] read(int first, int count) throws IOException {
        byte[] bytes = new byte[count * BLOCK];
        int straight = Math.min(count, blocks - first);
        device.read(offset + (long) first * BLOCK, ByteBuffer.wrap(bytes, 0, straight * BLOCK));
        if (straight < count) {
            device.read(offset, ByteBuffer.wrap(bytes, straight * BLOCK, (count - straight) * BLOCK));
        }
        return bytes;
    }

    /** The cycle of a block. */
    long cycle(int block) throws IOException {
        return cycle(read(block, 1), 0);
    }

    /** The cycle of a block at an offset of bytes read. */
    static long cycle(byte[] bytes, int at) {
        return u32(bytes, isHeader(bytes, at) ? at + 4 : at);
    }

    /** True when a block is the beginning of a record. */
    static boolean isHeader(byte[] bytes, int at) {
        return i32(bytes, at) == HEADER_MAGIC;
    }

    /** A block of the ring, counted on from its beginning over the end. */
    int wrap(long block) {
        return (int) (block % blocks);
    }

    /** How many blocks lie between two of them, going on in the ring. */
    int distance(int from, int to) {
        return to >= from ? to - from : to - from + blocks;
    }
}
