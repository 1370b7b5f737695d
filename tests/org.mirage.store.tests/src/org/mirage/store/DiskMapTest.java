// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskMapTest {

    private static final Hash A = Hash.sha256(new byte[] {1});
    private static final Hash B = Hash.sha256(new byte[] {2});

    @TempDir
    Path folder;

    @Test
    void whatCanBeJoinedIsJoined() throws IOException {
        MapWindowWriter writer = new MapWindowWriter();
        writer.zero(100);
        writer.zero(50);
        writer.chunk(A, 0, 512);
        writer.chunk(A, 512, 512);
        writer.chunk(A, 0, 512);
        writer.chunk(B, 1024, 10);
        writer.zero(0);
        writer.chunk(B, 1034, 0);
        writer.chunk(A, 1024, 7);
        writer.zero(3);
        assertEquals(1706, writer.length());
        MapWindow window = MapWindow.decode(writer.finish());
        assertEquals(List.of("0 150 null 0", "150 1024 " + A + " 0", "1174 512 " + A + " 0", "1686 10 " + B + " 1024",
                "1696 7 " + A + " 1024", "1703 3 null 0"), segments(window));
        assertEquals(1706, window.length());
        assertEquals(0, window.segmentAt(149));
        assertEquals(1, window.segmentAt(150));
        assertEquals(5, window.segmentAt(1705));
        assertThrows(IllegalArgumentException.class, () -> window.segmentAt(1706));
        assertArrayEquals(new Hash[] {A, B}, window.chunks());
    }

    @Test
    void aWriterBuildsOneWindowAfterTheOther() throws IOException {
        MapWindowWriter writer = new MapWindowWriter();
        writer.chunk(A, 0, 10);
        byte[] first = writer.finish();
        assertTrue(writer.allZero());
        writer.zero(MapWindow.SIZE);
        assertTrue(writer.allZero());
        assertThrows(IllegalArgumentException.class, () -> writer.zero(1));
        writer.finish();
        writer.chunk(A, 0, 10);
        assertArrayEquals(first, writer.finish());
    }

    @Test
    void damagedWindowsAreRefused() throws IOException {
        MapWindowWriter writer = new MapWindowWriter();
        for (int i = 0; i < 10; i++) {
            writer.chunk(i % 2 == 0 ? A : B, i * 100, 64);
            writer.zero(i);
        }
        byte[] good = writer.finish();
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
            for (int j = random.nextInt(4); j >= 0 && bad.length > 0; j--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                MapWindow window = MapWindow.decode(bad);
                assertEquals(window.length(), segments(window).stream()
                        .mapToInt(segment -> Integer.parseInt(segment.split(" ")[1])).sum());
            } catch (DamagedObjectException expected) {
                // Either this or a window without gaps.
            }
        }
    }

    @Test
    void aDiskIsReadAsItWas() throws IOException {
        int size = 2 * MapWindow.SIZE + 12_345;
        byte[] disk = new byte[size];
        Random random = new Random(3);
        List<Hash> windows = new ArrayList<>();
        DiskRecord record;
        try (PackStore store = PackStore.open(folder); PackSession session = store.begin()) {
            for (int start = 0; start < size; start += MapWindow.SIZE) {
                int length = Math.min(MapWindow.SIZE, size - start);
                // The second window is all zero.
                windows.add(start == MapWindow.SIZE ? null : window(session, disk, start, length, random));
            }
            record = DiskRecord.decode(new DiskRecord(size, 512, windows).encode());
            session.commit();
        }
        assertEquals(windows, record.windows());
        try (PackStore store = PackStore.open(folder)) {
            DiskMapReader reader = new DiskMapReader(store, record);
            assertEquals(size, reader.size());
            ByteBuffer all = ByteBuffer.allocate(size);
            reader.read(0, all);
            assertArrayEquals(disk, all.array());
            for (int i = 0; i < 300; i++) {
                int from = random.nextInt(size);
                ByteBuffer part = ByteBuffer.allocateDirect(Math.min(size - from, random.nextInt(300_000)));
                reader.read(from, part);
                assertEquals(ByteBuffer.wrap(disk, from, part.capacity()), part.flip());
            }
            checkSegments(reader, disk, 0, size);
            checkSegments(reader, disk, 1_000_001, 100_000_000);
            assertThrows(EOFException.class, () -> reader.read(size - 1, ByteBuffer.allocate(2)));
            assertThrows(EOFException.class, () -> reader.read(-1, ByteBuffer.allocate(2)));
            assertThrows(EOFException.class, () -> reader.segments(0, size + 1L, (o, l, z) -> { }));
        }
    }

    @Test
    void aDiskHasAsManyWindowsAsItNeeds() {
        assertEquals(0, DiskRecord.windowCount(0));
        assertEquals(1, DiskRecord.windowCount(1));
        assertEquals(1, DiskRecord.windowCount(MapWindow.SIZE));
        assertEquals(2, DiskRecord.windowCount(MapWindow.SIZE + 1));
        assertThrows(IllegalArgumentException.class, () -> new DiskRecord(MapWindow.SIZE + 1, 512, List.of(A)));
    }

    private static Hash window(PackSession session, byte[] disk, int start, int length, Random random)
            throws IOException {
        MapWindowWriter writer = new MapWindowWriter();
        while (writer.length() < length) {
            int count = Math.min(1 + random.nextInt(900_000), length - writer.length());
            if (random.nextBoolean()) {
                writer.zero(count);
                continue;
            }
            byte[] chunk = Data.random(random.nextLong(), count + 100);
            // A byte of zero would look like a hole where this test looks for them.
            for (int i = 0; i < chunk.length; i++) {
                chunk[i] |= 1;
            }
            System.arraycopy(chunk, 60, disk, start + writer.length(), count);
            writer.chunk(session.put(ObjectKind.CHUNK, chunk), 60, count);
        }
        return session.put(ObjectKind.MAP, writer.finish());
    }

    private static void checkSegments(DiskMapReader reader, byte[] disk, int offset, int length) throws IOException {
        long[] end = {offset};
        boolean[] lastZero = new boolean[1];
        reader.segments(offset, length, (at, count, zero) -> {
            assertEquals(end[0], at);
            assertTrue(at == offset || zero != lastZero[0], "neighbours are joined");
            for (long i = at; i < at + count; i++) {
                if (zero != (disk[(int) i] == 0)) {
                    throw new AssertionError("byte " + i);
                }
            }
            end[0] = at + count;
            lastZero[0] = zero;
        });
        assertEquals(offset + length, end[0]);
    }

    private static List<String> segments(MapWindow window) {
        List<String> segments = new ArrayList<>();
        for (int i = 0; i < window.segments(); i++) {
            segments.add(window.offset(i) + " " + window.length(i) + " " + window.chunk(i) + " "
                    + window.chunkOffset(i));
        }
        return segments;
    }
}
