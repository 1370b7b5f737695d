// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.sun.management.ThreadMXBean;

/**
 * How often, and from which seed, a test damages what it reads: as the test itself says, so that every run of it is the same, or as
 * {@code tests/mutations} says, which also gathers what came of it.
 *
 * @param rounds how often
 * @param seed where chance begins
 */
public record MutationRun(int rounds, long seed) {

    private static final String ROUNDS = "mirage.mutations.rounds";
    private static final String SEED = "mirage.mutations.seed";
    private static final String REPORT = "mirage.mutations.report";
    private static final long PATIENCE_SECONDS = 20;
    private static final long MOST_ALLOCATED = 256L << 20;

    /** The test's own numbers, unless it is told others. */
    public static MutationRun of(int rounds, long seed) {
        return new MutationRun(Integer.getInteger(ROUNDS, rounds), Long.getLong(SEED, seed));
    }

    /** Damages something and reads it. */
    @FunctionalInterface
    public interface Round {
        /**
         * @param number from 0
         * @return whether the damage was told, in whatever way
         */
        boolean isNoticed(int number) throws Exception;
    }

    /**
     * Does all rounds, and reports them. One that fails, lasts more than 20 seconds or allocates more than 256 MiB ends them with an
     * error that names seed and round.
     *
     * @param test the class whose test this is
     * @return in how many rounds the damage was told
     */
    public int each(Class<?> test, Round round) {
        int noticed = 0;
        Thread[] worker = new Thread[1];
        ExecutorService one = Executors.newSingleThreadExecutor(work -> {
            worker[0] = new Thread(work, "mutations");
            worker[0].setDaemon(true); // one that does not end shall not keep the tests from ending
            return worker[0];
        });
        try {
            for (int i = 0; i < rounds; i++) {
                int number = i;
                noticed += await(one.submit(() -> isNoticed(round, number)), number, worker) ? 1 : 0;
            }
        } finally {
            one.shutdownNow();
        }
        tell(test, noticed);
        return noticed;
    }

    private boolean isNoticed(Round round, int number) throws Exception {
        long before = allocated();
        boolean noticed = round.isNoticed(number);
        long bytes = allocated() - before;
        if (bytes > MOST_ALLOCATED) {
            throw new AssertionError("allocated " + bytes + " bytes");
        }
        return noticed;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private boolean await(Future<Boolean> reading, int number, Thread[] worker) {
        String which = "seed " + seed + ", round " + number;
        try {
            return reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            AssertionError hang = new AssertionError(which + " does not end");
            hang.setStackTrace(worker[0].getStackTrace());
            throw hang;
        } catch (ExecutionException e) {
            throw new AssertionError(which + ": " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Adds a line to the report, where one is wanted.
     *
     * @param test the class whose test this was
     * @param noticed rounds in which the damage was told, in whatever way
     */
    public void tell(Class<?> test, int noticed) {
        String report = System.getProperty(REPORT);
        if (report != null) {
            try {
                Files.writeString(Path.of(report), test.getSimpleName() + " " + rounds + " " + noticed + " " + seed + "\n",
                        StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
