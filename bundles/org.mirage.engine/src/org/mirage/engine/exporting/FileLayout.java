// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;

/**
 * Where a format has the blocks of a disk in its file.
 *
 * <p>A block that is wholly zero takes no place. All places are known before the first block is written, so that blocks are
 * written in any order and by several threads.
 */
interface FileLayout {

    /** In place of a place: the block is zero and has none. */
    long NONE = -1;

    /** Bytes of a block, a divisor of {@link UsedBlocks#STRIPE}. */
    int blockSize();

    /** Bytes of the whole file. */
    long fileSize();

    /** Writes all that is neither a block nor written by {@link #map}, into a file of zeros. */
    void writeHead(FileChannel file) throws IOException;

    /**
     * The offset in the file of a used block's first byte.
     *
     * @param rank the number of used blocks before it on the disk
     */
    long place(long block, long rank);

    /**
     * Writes where the blocks of a stripe are.
     *
     * @param stripe a number among the used stripes, from 0 on
     * @param places of each of its blocks, {@link #NONE} for the unused ones
     */
    void map(int stripe, long[] places, FileChannel file) throws IOException;

    /** Writes a buffer's bytes wholly at an offset. */
    static void write(FileChannel file, long offset, ByteBuffer bytes) throws IOException {
        for (long at = offset; bytes.hasRemaining();) {
            at += file.write(bytes, at);
        }
    }

    /** Writes one and the same byte many times. */
    static void fill(FileChannel file, long offset, long length, byte value) throws IOException {
        byte[] piece = new byte[(int) Math.min(length, 1 << 16)];
        Arrays.fill(piece, value);
        for (long done = 0; done < length; done += piece.length) {
            write(file, offset + done, ByteBuffer.wrap(piece, 0, (int) Math.min(piece.length, length - done)));
        }
    }

    /** Whole units that hold so many bytes. */
    static long units(long bytes, long unit) {
        return (bytes + unit - 1) / unit;
    }

    /** For a disk of a size that a format has no words for. */
    static MirageException cannotHold(DiskFormat format, long size) {
        return new MirageException("the format " + format + " cannot hold a disk of exactly " + size + " bytes");
    }
}
