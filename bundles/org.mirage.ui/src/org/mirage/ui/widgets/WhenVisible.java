// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Puts off what a view would do as long as nobody can see it. */
public final class WhenVisible implements IPartListener2 {

    private final IWorkbenchPart part;
    private final Runnable action;
    private boolean wanted;

    /** Will put off that action of a part. */
    public WhenVisible(IWorkbenchPart part, Runnable action) {
        this.part = part;
        this.action = action;
        part.getSite().getPage().addPartListener(this);
    }

    /** Does nothing any more. */
    public void stop() {
        part.getSite().getPage().removePartListener(this);
    }

    /** Does it now, or once when the part is next seen. */
    public void request() {
        wanted = true;
        if (part.getSite().getPage().isPartVisible(part)) {
            run();
        }
    }

    @Override
    public void partVisible(IWorkbenchPartReference reference) {
        if (wanted && reference.getPart(false) == part) {
            run();
        }
    }

    private void run() {
        wanted = false;
        action.run();
    }
}
