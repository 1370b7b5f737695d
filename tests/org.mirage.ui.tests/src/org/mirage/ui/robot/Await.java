// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.junit.jupiter.api.Assertions;

/** Waits until something is so in the window. */
public final class Await {

    /** Long enough for a slow machine; nothing waits as long when all is well. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final int STEP_MILLISECONDS = 20;

    private Await() {
    }

    /** Waits until the condition, asked in the window's thread, holds; fails after a minute. */
    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!Ui.get(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                Screenshot.take("failed");
                Assertions.fail("waited in vain until " + what);
            }
            pause();
        }
        settle();
    }

    /** Waits until there is a value. */
    public static <T> T some(String what, Supplier<T> value) {
        until(what, () -> value.get() != null);
        return Ui.get(value);
    }

    /** Lets layouts and focus changes that follow one another come to rest. */
    public static void settle() {
        for (int i = 0; i < 5; i++) {
            pause();
            Ui.run(() -> {
                // what was queued before has been handled when this returns
            });
        }
    }

    static void pause() {
        try {
            Thread.sleep(STEP_MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
