// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.Cancelling;

@Timeout(60)
class WorkersTest {

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();

    private record Counting(AtomicInteger finished) implements Workers.Tools {
        @Override
        public void finish() {
            finished.incrementAndGet();
        }
    }

    private Workers<Counting> workers(Monitor monitor) {
        return new Workers<>("test", 3, () -> new Counting(finished), monitor);
    }

    @Test
    void allTasksAreDoneAndAllToolsFinished() throws IOException {
        try (Workers<Counting> workers = workers(Monitor.NONE)) {
            for (int i = 0; i < 1000; i++) {
                workers.add(tools -> done.incrementAndGet());
            }
            workers.finish();
        }
        assertEquals(1000, done.get());
        assertEquals(3, finished.get());
    }

    @Test
    void theFirstFailureReachesWhoeverHandsInTasks() throws IOException {
        try (Workers<Counting> workers = workers(Monitor.NONE)) {
            IOException failure = assertThrows(IOException.class, () -> {
                while (true) {
                    workers.add(tools -> {
                        if (done.incrementAndGet() == 50) {
                            throw new IOException("the fiftieth");
                        }
                    });
                }
            });
            assertEquals("the fiftieth", failure.getMessage());
            assertThrows(IOException.class, workers::finish);
        }
        assertEquals(0, finished.get());
    }

    @Test
    void toolsThatCannotBeMadeFailIt() throws IOException {
        try (Workers<Counting> workers = new Workers<>("test", 2, () -> {
            throw new IOException("no tools");
        }, Monitor.NONE)) {
            assertEquals("no tools", assertThrows(IOException.class, workers::finish).getMessage());
        }
    }

    @Test
    void cancelEndsIt() throws IOException {
        Cancelling monitor = new Cancelling(100);
        try (Workers<Counting> workers = workers(monitor)) {
            assertThrows(CancelledException.class, () -> {
                while (true) {
                    workers.add(tools -> done.incrementAndGet());
                }
            });
        }
        assertEquals(0, finished.get());
    }

    @Test
    void anInterruptedCallerStillSeesTheThreadsEnd() throws IOException {
        try (Workers<Counting> workers = workers(Monitor.NONE)) {
            workers.add(tools -> done.incrementAndGet());
            Thread.currentThread().interrupt();
            assertThrows(CancelledException.class, workers::finish);
            assertEquals(true, Thread.interrupted());
        }
        assertFalse(Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().startsWith("mirage-test-") && t.isAlive()));
    }
}
