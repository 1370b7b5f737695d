// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.function.Consumer;

import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;

/** Tells of the part that a person goes to. */
public final class PartFollower implements IPartListener {

    private final Consumer<IWorkbenchPart> looked;

    /** Will tell that one. */
    public PartFollower(Consumer<IWorkbenchPart> looked) {
        this.looked = looked;
    }

    @Override
    public void partActivated(IWorkbenchPart part) {
        looked.accept(part);
    }

    @Override
    public void partBroughtToTop(IWorkbenchPart part) {
        looked.accept(part);
    }

    @Override
    public void partClosed(IWorkbenchPart part) {
        // what was looked at last stays
    }

    @Override
    public void partDeactivated(IWorkbenchPart part) {
        // what was looked at last stays
    }

    @Override
    public void partOpened(IWorkbenchPart part) {
        // it is activated or brought to the top, too
    }
}
