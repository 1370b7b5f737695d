// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;

/** Has a control wait with what changes below a person's hand until its context menu is closed. */
final class OpenMenu {

    private final Control control;
    private Menu menu;
    private Runnable waiting;

    OpenMenu(Control control) {
        this.control = control;
        control.addListener(SWT.MenuDetect, event -> follow());
    }

    private void follow() {
        if (control.getMenu() != null && control.getMenu() != menu) {
            menu = control.getMenu();
            // what was chosen is done first
            menu.addListener(SWT.Hide, event -> control.getDisplay().asyncExec(this::catchUp));
        }
    }

    private void catchUp() {
        if (waiting != null && !control.isDisposed()) {
            whenClosed(waiting);
        }
    }

    /** Runs that at once, or when the menu is closed; only the last one counts. */
    void whenClosed(Runnable change) {
        if (menu != null && !menu.isDisposed() && menu.isVisible()) {
            waiting = change;
        } else {
            waiting = null;
            change.run();
        }
    }

    /** What waits is not wanted any more. */
    void forget() {
        waiting = null;
    }
}
