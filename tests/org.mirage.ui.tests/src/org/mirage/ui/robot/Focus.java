// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** Stands in for the window manager, which a test's display has not: gives the keyboard to the window that is clicked. */
final class Focus {

    private static Shell last;

    private Focus() {
    }

    /** Gives the keyboard to a window unless it was clicked last and has it still. */
    static void give(Shell window) {
        if (window == last && isActive(window)) {
            return;
        }
        last = window;
        // SWT thinks that the window is active as long as no other one was, and does nothing then
        Shell other = Ui.get(() -> {
            Shell shell = new Shell(Ui.display(), SWT.NO_TRIM);
            shell.setBounds(0, 0, 1, 1);
            shell.open();
            shell.forceActive();
            return shell;
        });
        Await.until("another window is active", () -> isActive(other));
        Ui.run(window::forceActive);
        Await.until("the window is active", () -> isActive(window));
        Ui.run(other::dispose);
        Await.settle();
    }

    private static boolean isActive(Shell window) {
        return Ui.get(() -> Ui.display().getActiveShell()) == window;
    }
}
