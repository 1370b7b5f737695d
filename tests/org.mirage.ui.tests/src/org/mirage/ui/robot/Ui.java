// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;

/**
 * Goes from the test's thread into that of the window. Tests run beside the window, as a person does: an open dialog, which
 * has its own loop of events, must not hold them.
 */
public final class Ui {

    private Ui() {
    }

    /** The only display. */
    static Display display() {
        return org.eclipse.ui.PlatformUI.getWorkbench().getDisplay();
    }

    /** Runs something in the window's thread and waits for it. */
    public static void run(Runnable action) {
        get(() -> {
            action.run();
            return null;
        });
    }

    /** Gets something in the window's thread; what it throws is thrown here, which the workbench would only log. */
    public static <T> T get(Supplier<T> value) {
        FutureTask<T> task = new FutureTask<>(value::get);
        display().syncExec(task);
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
