// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

import org.mirage.engine.CancelledException;

/** Has the disk take what was written of a file while more is written, so that little is left to wait for at the end. */
final class WriteBehind implements Closeable {

    private static final long STEP = 64 << 20;

    private final AtomicLong written = new AtomicLong();
    private final Semaphore due = new Semaphore(0);
    private final Thread thread;
    private volatile boolean ended;
    private IOException failure;

    /** Begins with a file that is there. */
    WriteBehind(Path file) throws IOException {
        // a channel of its own: closing one waits for what the disk is doing, and whoever cancels shall not
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        thread = Thread.ofPlatform().daemon().name("write-behind").start(() -> run(channel));
    }

    private void run(FileChannel channel) {
        try (channel) {
            while (true) {
                due.acquireUninterruptibly();
                due.drainPermits();
                if (ended) {
                    return;
                }
                channel.force(false);
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    /** So many more bytes were written into the file. */
    void written(long bytes) {
        long before = written.getAndAdd(bytes);
        if (before / STEP != (before + bytes) / STEP) {
            due.release();
        }
    }

    /** Waits until the thread has ended, and fails if the disk did not take something: the system says so only once. */
    void finish() throws IOException {
        close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Ends it without waiting. */
    @Override
    public void close() {
        ended = true;
        due.release();
    }
}
