// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.library;

import org.eclipse.swt.widgets.Display;

/** Carries changes of the model into the user-interface thread, until the library they belong to is left. */
final class UiQueue {

    private final Display display;
    private volatile boolean stopped;

    UiQueue(Display display) {
        this.display = display;
    }

    /** Runs the change soon, unless stopped before. */
    void add(Runnable change) {
        if (stopped || display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            if (!stopped) {
                change.run();
            }
        });
    }

    boolean stopped() {
        return stopped;
    }

    void stop() {
        stopped = true;
    }
}
