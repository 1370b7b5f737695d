// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Asks the window's thread again and again for a sign of life, and keeps the longest time that it let wait. */
public final class Heartbeat implements AutoCloseable {

    private static final int PAUSE_MILLISECONDS = 10;

    private final AtomicLong longest = new AtomicLong();
    private final Thread thread;

    /** Begins to ask. */
    public Heartbeat() {
        thread = Thread.ofPlatform().daemon().name("heartbeat").start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                long asked = System.nanoTime();
                Ui.display().syncExec(() -> longest.accumulateAndGet(System.nanoTime() - asked, Math::max));
                Await.pause(PAUSE_MILLISECONDS);
            }
        });
    }

    /** The longest wait so far. */
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
