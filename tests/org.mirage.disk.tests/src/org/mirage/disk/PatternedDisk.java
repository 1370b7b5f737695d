// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;

/** A raw file with data, zeros and holes, and what tests ask of a device that holds the same. */
public final class PatternedDisk {

    private static final int MIB = 1 << 20;

    private PatternedDisk() {}

    /** 70 MiB and three sectors: data at 0, across 10 MiB at odd offsets, written zeros at 20 MiB, data at the very end. */
    public static Path make(Path file) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(70L * MIB + 3 * 512);
            raw.write(new byte[4096]); // no boot sector that resembles another format
            raw.write(Pattern.bytes(1, 3 * MIB));
            raw.seek(10 * MIB - 5 * 512);
            raw.write(Pattern.bytes(2, 2 * MIB));
            raw.seek(20 * MIB);
            raw.write(new byte[MIB]);
            for (int i = 0; i < 40; i++) {
                raw.seek(30L * MIB + i * 200_000L);
                raw.write(Pattern.bytes(100 + i, 3000));
            }
            raw.seek(raw.length() - 700);
            raw.write(Pattern.bytes(3, 700));
        }
        return file;
    }

    /** The checksum of the whole device, read in pieces of an odd length. */
    public static long checksum(BlockDevice device) throws IOException {
        CRC32C sum = new CRC32C();
        ByteBuffer piece = ByteBuffer.allocate(3 * MIB + 7);
        for (long offset = 0; offset < device.size(); offset += piece.capacity()) {
            piece.clear().limit((int) Math.min(piece.capacity(), device.size() - offset));
            device.read(offset, piece);
            sum.update(piece.flip());
        }
        return sum.getValue();
    }

    /** Fails unless the status covers the device exactly and everything it calls zero is. */
    public static void requireTrue(List<BlockStatus> status, BlockDevice truth) throws IOException {
        long end = 0;
        for (BlockStatus range : status) {
            if (range.offset() != end) {
                throw new AssertionError("status does not go on at " + end + ": " + range);
            }
            end = range.end();
            if (range.zero()) {
                requireZero(range, truth);
            }
        }
        if (end != truth.size()) {
            throw new AssertionError("status ends at " + end + " instead of " + truth.size());
        }
    }

    private static void requireZero(BlockStatus range, BlockDevice truth) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(MIB);
        for (long offset = range.offset(); offset < range.end(); offset += MIB) {
            piece.clear().limit((int) Math.min(MIB, range.end() - offset));
            truth.read(offset, piece);
            for (piece.flip(); piece.hasRemaining(); ) {
                if (piece.get() != 0) {
                    throw new AssertionError("not zero at " + (offset + piece.position() - 1) + ", in " + range);
                }
            }
        }
    }
}
