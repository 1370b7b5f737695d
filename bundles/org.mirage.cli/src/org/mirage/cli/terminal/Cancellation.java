// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and a request to end into the cancelling of the work, and keeps the process alive until that has cleaned up.
 * The virtual machine then ends with the signal's own exit code, 130 for Ctrl-C.
 */
public final class Cancellation {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** From now on signals ask the work to stop. */
    public void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::cancel, "cancel"));
    }

    private void cancel() {
        requested.countDown();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** True once the work was asked to stop. */
    public boolean requested() {
        return requested.getCount() == 0;
    }

    /** Waits for such a request. */
    public void await() throws InterruptedException {
        requested.await();
    }

    /** The work has ended, by itself or because it was asked to, and has cleaned up. */
    public void ended() {
        ended.countDown();
    }
}
