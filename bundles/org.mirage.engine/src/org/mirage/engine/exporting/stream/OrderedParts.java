// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.stream;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;

/**
 * Has all cores make the parts of a file, and takes them in their order. A few parts are waited for at a time, so that the
 * memory follows the cores and not the file.
 *
 * @param <T> a part
 */
public final class OrderedParts<T> {

    /** Makes a part; called by several threads at once. */
    @FunctionalInterface
    public interface Maker<T> {
        T make(long index) throws IOException;
    }

    /** Takes the parts, one after the other. */
    @FunctionalInterface
    public interface Taker<T> {
        void take(T part) throws IOException;
    }

    private final Maker<T> maker;
    private final Taker<T> taker;

    /** Will have parts made and taken. */
    public OrderedParts(Maker<T> maker, Taker<T> taker) {
        this.maker = maker;
        this.taker = taker;
    }

    /** Makes and takes so many parts. */
    public void run(long count, Monitor monitor) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        Deque<Future<T>> waiting = new ArrayDeque<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
        try {
            for (long next = 0; next < count || !waiting.isEmpty();) {
                monitor.check();
                if (next < count && waiting.size() < 2 * threads) {
                    long index = next++;
                    waiting.add(pool.submit(() -> maker.make(index)));
                } else {
                    taker.take(waiting.remove().get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            waiting.forEach(part -> part.cancel(false));
            pool.close();
        }
    }
}
