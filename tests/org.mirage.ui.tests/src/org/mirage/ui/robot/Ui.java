// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.util.concurrent.atomic.AtomicReference;
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
        display().syncExec(action);
    }

    /** Gets something in the window's thread. */
    public static <T> T get(Supplier<T> value) {
        AtomicReference<T> result = new AtomicReference<>();
        display().syncExec(() -> result.set(value.get()));
        return result.get();
    }
}
