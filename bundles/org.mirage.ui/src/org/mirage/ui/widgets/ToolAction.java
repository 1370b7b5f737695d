// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import org.eclipse.jface.action.Action;
import org.mirage.ui.Icons;

/** A button in the tool bar of a view. */
public final class ToolAction extends Action {

    private final Runnable run;

    /**
     * Makes the button.
     *
     * @param tip what is said of it when the mouse rests on it
     * @param run when it is pressed
     */
    public ToolAction(String label, String tip, Icons icon, Runnable run) {
        super(label, icon.descriptor());
        this.run = run;
        setToolTipText(tip);
    }

    @Override
    public void run() {
        run.run();
    }
}
