// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** A mapped file of which each block is compared with its checksum when it is read for the first time; for any number of threads. */
final class CheckedMap {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final MemorySegment map;
    private final long end;
    /** Several threads may compare a block; that does no harm. */
    private final byte[] good;

    private CheckedMap(Path file, MemorySegment map) throws DamagedIndexException {
        this.file = file;
        this.map = map;
        if (map.byteSize() < PostingsFormat.HEADER + 8
                || map.asSlice(0, PostingsFormat.MAGIC.length).mismatch(MemorySegment.ofArray(PostingsFormat.MAGIC)) != -1
                || map.get(INT, PostingsFormat.HEADER_CHECK) != check(map, 0, PostingsFormat.HEADER_CHECK)) {
            throw damaged();
        }
        end = map.get(LONG, PostingsFormat.SECTIONS + 8L * PostingsFormat.END);
        long blocks = (end + PostingsFormat.BLOCK - 1) / PostingsFormat.BLOCK;
        if (end < PostingsFormat.HEADER || end > map.byteSize() || end + 4 * blocks + 4 != map.byteSize()
                || map.get(INT, end + 4 * blocks) != check(map, end, 4 * blocks)) {
            throw damaged();
        }
        good = new byte[Math.toIntExact(blocks)];
    }

    /** Maps a file, which stays readable as long as the arena even when its name is gone. */
    static CheckedMap open(Path file, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new CheckedMap(file, channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
        }
    }

    /** The checksum of some bytes. */
    static int check(MemorySegment map, long from, long length) {
        CRC32C check = new CRC32C();
        check.update(map.asSlice(from, length).asByteBuffer());
        return (int) check.getValue();
    }

    DamagedIndexException damaged() {
        return new DamagedIndexException(file);
    }

    Path file() {
        return file;
    }

    long size() {
        return map.byteSize();
    }

    int int32(long at) throws DamagedIndexException {
        touch(at, 4);
        return map.get(INT, at);
    }

    long int64(long at) throws DamagedIndexException {
        touch(at, 8);
        return map.get(LONG, at);
    }

    int int8(long at) throws DamagedIndexException {
        touch(at, 1);
        return map.get(ValueLayout.JAVA_BYTE, at) & 255;
    }

    byte[] bytes(long at, int length) throws DamagedIndexException {
        touch(at, length);
        byte[] bytes = new byte[length];
        MemorySegment.copy(map, ValueLayout.JAVA_BYTE, at, bytes, 0, length);
        return bytes;
    }

    private void touch(long at, long length) throws DamagedIndexException {
        if (at < 0 || length < 0 || at > end - length) {
            throw damaged();
        }
        for (long block = at / PostingsFormat.BLOCK; block * PostingsFormat.BLOCK < at + length; block++) {
            if (good[(int) block] == 0) {
                long from = block * PostingsFormat.BLOCK;
                if (check(map, from, Math.min(PostingsFormat.BLOCK, end - from)) != map.get(INT, end + 4 * block)) {
                    throw damaged();
                }
                good[(int) block] = 1;
            }
        }
    }
}
