// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** As many threads as there are cores, which do one thing until it is done. Their stacks hold deep directories. */
final class SearchThreads {

    private static final long STACK = 64L << 20;

    private final int count = Runtime.getRuntime().availableProcessors();
    private volatile Throwable failure;

    /** A piece of work. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** Has all threads do the same and waits for them. */
    void onAll(Work work) throws IOException {
        join(start(work));
        check();
    }

    /** Starts the threads; whoever did so waits for what they bring, and looks at {@link #check} meanwhile. */
    List<Thread> start(Work work) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(null, () -> {
                try {
                    work.run();
                } catch (Throwable e) {
                    failure = failure == null ? e : failure;
                }
            }, "mirage-search-" + i, STACK);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    /** Waits until all of them have ended, come what may. */
    static void join(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    // what they read is closed after us, so they have to be seen to end
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean failed() {
        return failure != null;
    }

    /** Throws what made one of them fail. */
    void check() throws IOException {
        switch (failure) {
            case null -> { }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IOException(e);
        }
    }
}
