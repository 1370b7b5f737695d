// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {

    @TempDir
    Path folder;

    private final List<ObjectName> names = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<ObjectName, byte[]> written = new ConcurrentHashMap<>();

    @Test
    void readersAreRightWhileOthersCommitAndAreInterrupted() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger interrupted = new AtomicInteger();
        // So small a cache that frames come and go all the time.
        try (PackStore store = PackStore.open(folder, 300_000);
                ExecutorService pool = Executors.newFixedThreadPool(4)) {
            commit(store, 0);
            Thread victim = new Thread(() -> readUntil(store, enough, interrupted));
            victim.start();
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int seed = i;
                readers.add(pool.submit(() -> {
                    Random random = new Random(seed);
                    int count = 0;
                    for (; !enough.get(); count++) {
                        check(store, random);
                    }
                    return count;
                }));
            }
            for (int i = 1; i < 40; i++) {
                commit(store, i);
                victim.interrupt();
            }
            while (interrupted.get() == 0) {
                victim.interrupt();
                Thread.onSpinWait();
            }
            enough.set(true);
            for (Future<Integer> reader : readers) {
                assertTrue(reader.get() > 0);
            }
            victim.join();
        }
    }

    private void readUntil(PackStore store, AtomicBoolean enough, AtomicInteger interrupted) {
        Random random = new Random(99);
        while (!enough.get()) {
            try {
                check(store, random);
            } catch (ClosedByInterruptException expected) {
                Thread.interrupted();
                interrupted.incrementAndGet();
            } catch (IOException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }
    }

    private void check(PackStore store, Random random) throws IOException {
        ObjectName name = names.get(random.nextInt(names.size()));
        assertArrayEquals(written.get(name), store.read(name));
    }

    private void commit(PackStore store, int number) throws IOException {
        List<ObjectName> added = new ArrayList<>();
        try (PackSession session = store.begin()) {
            for (int i = 0; i < 20; i++) {
                byte[] bytes = Data.text(100 * number + i, 20_000);
                ObjectName name = Data.putChunk(session, bytes);
                written.put(name, bytes);
                added.add(name);
                if (i % 5 == 4) {
                    session.flush();
                }
            }
            session.commit();
        }
        names.addAll(added);
        assertEquals(20 * (number + 1), names.size());
    }
}
