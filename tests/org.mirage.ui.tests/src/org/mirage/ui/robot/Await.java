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
        until(what, LIMIT, condition);
    }

    /** Waits until the condition, asked in the window's thread, holds; fails after that time. */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!Ui.get(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                Assertions.fail("waited in vain until " + what + "; see " + Screenshot.failed());
            }
            pause(STEP_MILLISECONDS);
        }
        settle();
    }

    /** Waits until there is a value. */
    public static <T> T some(String what, Supplier<T> value) {
        return some(what, LIMIT, value);
    }

    /** Waits until there is a value; fails after that time. */
    public static <T> T some(String what, Duration limit, Supplier<T> value) {
        until(what, limit, () -> value.get() != null);
        return Ui.get(value);
    }

    /** Waits until a value, such as a place, stays the same for a moment: layouts and scrolling take a few frames; fails after a minute. */
    static <T> T rest(Supplier<T> value) {
        long end = System.nanoTime() + LIMIT.toNanos();
        T before = Ui.get(value);
        pause(STEP_MILLISECONDS);
        T now = Ui.get(value);
        while (!now.equals(before)) {
            if (System.nanoTime() > end) {
                Assertions.fail("what was " + before + " and is " + now + " does not come to rest; see " + Screenshot.failed());
            }
            before = now;
            pause(STEP_MILLISECONDS);
            now = Ui.get(value);
        }
        return now;
    }

    /** Lets the window handle what came in so far, and what that left for later. */
    public static void settle() {
        for (int i = 0; i < 3; i++) {
            Ui.run(() -> {
                // all events from before are handled when this runs
            });
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(Math.max(0, milliseconds));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
