// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.qemu;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends a process that is asked for something and answers nothing for too long: an image may be made to keep its reader busy
 * for ever. As long as answers come, however many are asked for, nothing is ended.
 */
final class Patience implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "qemu-patience");
        thread.setDaemon(true);
        return thread;
    });

    private final long limit;
    private final Runnable end;
    private final Future<?> looks;
    private int waiting;
    private long lastAnswer;
    private boolean ended;

    /** @param end ends the process */
    Patience(Duration limit, Runnable end) {
        this.limit = limit.toNanos();
        this.end = end;
        long interval = Math.max(10, limit.toMillis() / 20);
        this.looks = CLOCK.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    /** Something is asked for. */
    synchronized void asked() {
        if (waiting++ == 0) {
            lastAnswer = System.nanoTime();
        }
    }

    /** Something has been answered, well or badly. */
    synchronized void answered() {
        waiting--;
        lastAnswer = System.nanoTime();
    }

    /** Whether the process was ended for this. */
    synchronized boolean isOver() {
        return ended;
    }

    private synchronized void look() {
        if (!ended && waiting > 0 && System.nanoTime() - lastAnswer > limit) {
            ended = true;
            end.run();
        }
    }

    @Override
    public void close() {
        looks.cancel(false);
    }
}
