// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Assertions;

/**
 * Goes from the test's thread into that of the window. Tests run beside the window, as a person does: an open dialog, which
 * has its own loop of events, must not hold them.
 */
public final class Ui {

    /** Longer than anything that holds the window's thread, on a slow machine, too. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Ui() {
    }

    /** The only display. */
    static Display display() {
        return org.eclipse.ui.PlatformUI.getWorkbench().getDisplay();
    }

    /** Runs something in the window's thread and waits for it; fails when the window does not answer. */
    public static void run(Runnable action) {
        get(() -> {
            action.run();
            return null;
        });
    }

    /**
     * Gets something in the window's thread; what it throws is thrown here, which the workbench would only log. Fails when the
     * window does not answer.
     */
    public static <T> T get(Supplier<T> value) {
        FutureTask<T> task = new FutureTask<>(value::get);
        if (Display.getCurrent() != null) {
            task.run();
        } else {
            display().asyncExec(task);
        }
        try {
            return task.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (TimeoutException hangs) {
            // or it would still be done in the middle of another test
            task.cancel(false);
            return Assertions.fail("the window did not answer within " + LIMIT.toSeconds() + " s; its thread is at\n"
                    + Arrays.stream(display().getThread().getStackTrace()).map(at -> "    " + at).collect(Collectors.joining("\n")));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
