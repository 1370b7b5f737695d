// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Frames share buffers one after the other: nobody may see those of another frame, nor more memory be taken than allowed. */
@Timeout(120)
class FrameCacheTest {

    private static final int OBJECTS = 48;
    private static final int SIZE = 500_000;
    private static final int THREADS = 6;

    @TempDir
    Path folder;
    private final List<ObjectName> names = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();

    private void fill(PackStore store) throws IOException {
        try (PackSession session = store.begin()) {
            for (int i = 0; i < OBJECTS; i++) {
                byte[] bytes = i % 3 == 0 ? Data.random(i, SIZE + i) : Data.text(i, SIZE + i);
                contents.add(bytes);
                names.add(Data.putChunk(session, bytes));
                session.flush();
            }
            session.commit();
        }
    }

    private static long directBytes() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream().filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed).sum();
    }

    @Test
    void manyThreadsReadPartsThroughASmallCache() throws Exception {
        try (PackStore store = PackStore.open(folder, 2_000_000); ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            fill(store);
            long before = directBytes();
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                readers.add(pool.submit(() -> {
                    ByteBuffer direct = ByteBuffer.allocateDirect(SIZE + OBJECTS);
                    for (int j = 0; j < 400; j++) {
                        readPart(store, random, j % 2 == 0 ? direct : ByteBuffer.allocate(SIZE + OBJECTS));
                    }
                    return null;
                }));
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
            // what is kept, what waits, and for each thread the target and a frame as stored and unpacked; a gigabyte went through
            long taken = directBytes() - before;
            assertTrue(taken < 2_000_000 + (2L * 8 + 3L * THREADS) * (SIZE + (64 << 10)), taken + " bytes");
        }
    }

    private void readPart(PackStore store, Random random, ByteBuffer part) throws IOException {
        int which = random.nextInt(OBJECTS);
        byte[] whole = contents.get(which);
        int from = random.nextInt(whole.length);
        int length = random.nextInt(whole.length - from);
        part.clear().position(1).limit(1 + length);
        store.read(names.get(which), from, part);
        assertEquals(0, part.remaining());
        byte[] found = new byte[length];
        part.get(1, found);
        assertArrayEquals(Arrays.copyOfRange(whole, from, from + length), found);
    }

    @Test
    void aDamagedFrameIsToldEachTimeAndTheOthersAreRight() throws IOException {
        try (PackStore store = PackStore.open(folder, 2_000_000)) {
            fill(store);
            Path pack = store.packs().getFirst().file();
            try (FileChannel file = FileChannel.open(pack, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                ByteBuffer one = ByteBuffer.allocate(1);
                file.read(one, 1000);
                file.write(one.put(0, (byte) (one.get(0) ^ 1)).flip(), 1000);
            }
            for (int turn = 0; turn < 2; turn++) {
                assertThrows(DamagedObjectException.class, () -> store.read(names.getFirst()));
                for (int i = 1; i < OBJECTS; i++) {
                    assertArrayEquals(contents.get(i), store.read(names.get(i)));
                }
            }
        }
    }
}
