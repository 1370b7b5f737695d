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

    /** Gives the keyboard to a window unless it was clicked last. */
    static void give(Shell window) {
        if (window == last) {
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
        Await.settle();
        Ui.run(window::forceActive);
        Await.settle();
        Ui.run(other::dispose);
        Await.settle();
    }
}
