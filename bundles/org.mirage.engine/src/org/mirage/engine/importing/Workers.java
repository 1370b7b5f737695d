// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;

/**
 * Threads that work off tasks, each thread with tools of its own; whoever hands in tasks waits while there are plenty.
 *
 * <p>The first failure ends them all and is thrown to whoever hands in the next task or waits for the end.
 *
 * @param <T> the tools
 */
final class Workers<T extends Workers.Tools> implements AutoCloseable {

    /** What one thread works with. */
    interface Tools {

        /** Ends the thread's work: what is still held back gets written. */
        void finish() throws IOException;
    }

    /** Makes the tools of a thread. */
    interface Maker<T> {
        T make() throws IOException;
    }

    /** A piece of work. */
    interface Task<T> {
        void run(T tools) throws IOException;
    }

    private static final int WAITING_PER_THREAD = 4;

    private final BlockingQueue<Task<T>> queue;
    private final List<Thread> threads = new ArrayList<>();
    private final Task<T> end = tools -> { };
    private final Monitor monitor;
    private volatile Throwable failure;

    /**
     * @param name of the threads
     * @param count of the threads
     */
    Workers(String name, int count, Maker<T> maker, Monitor monitor) {
        this.monitor = monitor;
        queue = new ArrayBlockingQueue<>(count * WAITING_PER_THREAD);
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofPlatform().daemon().name("mirage-" + name + "-" + i).start(() -> work(maker)));
        }
    }

    private void work(Maker<T> maker) {
        try {
            T tools = maker.make();
            for (Task<T> task = queue.take(); task != end; task = queue.take()) {
                if (failure == null) {
                    monitor.check();
                    task.run(tools);
                }
            }
            if (failure == null) {
                tools.finish();
            }
        } catch (Throwable e) {
            if (failure == null) {
                failure = e;
            }
            drain();
        }
    }

    // A thread that failed goes on emptying the queue: whoever fills it must not wait for ever.
    private void drain() {
        try {
            while (queue.take() != end) {
                continue;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands in a task; waits while many wait already. */
    void add(Task<T> task) throws IOException {
        throwFailure();
        try {
            queue.put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /** Waits until all tasks are done and the threads have ended. */
    void finish() throws IOException {
        end();
        throwFailure();
    }

    private void end() throws CancelledException {
        boolean interrupted = false;
        for (int i = 0; i < threads.size(); i++) {
            interrupted |= !untilDone(() -> queue.put(end));
        }
        for (Thread thread : threads) {
            interrupted |= !untilDone(thread::join);
        }
        threads.clear();
        if (interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private interface Waiting {
        void await() throws InterruptedException;
    }

    // The threads use files that are closed right after, so even an interrupted caller has to see them end.
    private boolean untilDone(Waiting waiting) {
        boolean undisturbed = true;
        while (true) {
            try {
                waiting.await();
                return undisturbed;
            } catch (InterruptedException e) {
                undisturbed = false;
                if (failure == null) {
                    failure = new CancelledException();
                }
            }
        }
    }

    private void throwFailure() throws IOException {
        switch (failure) {
            case null -> { }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IOException(e);
        }
    }

    /** Ends the threads; tasks that wait are not done any more. */
    @Override
    public void close() throws CancelledException {
        if (!threads.isEmpty()) {
            if (failure == null) {
                failure = new CancelledException();
            }
            end();
        }
    }
}
