// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.mirage.model.Version;
import org.mirage.ui.compare.CompareOpening;

/** Compares a version with the one that it is dropped on. */
final class CompareDrop extends DropTargetAdapter {

    private final IWorkbenchPage page;

    CompareDrop(IWorkbenchPage page) {
        this.page = page;
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        dragOver(event);
    }

    @Override
    public void dragOver(DropTargetEvent event) {
        if (!LocalSelectionTransfer.getTransfer().isSupportedType(event.currentDataType)) {
            return;
        }
        Version dragged = dragged();
        boolean fits = dragged != null && target(event) != null && target(event) != dragged;
        event.detail = fits ? DND.DROP_LINK : DND.DROP_NONE;
        event.feedback = DND.FEEDBACK_SCROLL | DND.FEEDBACK_EXPAND | (fits ? DND.FEEDBACK_SELECT : DND.FEEDBACK_NONE);
    }

    @Override
    public void drop(DropTargetEvent event) {
        Version dragged = dragged();
        Version target = target(event);
        if (dragged != null && target != null && target != dragged) {
            // the source waits until this returns
            page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> CompareOpening.openByAge(page, dragged, target));
        }
    }

    private static Version dragged() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof Version version ? version : null;
    }

    private static Version target(DropTargetEvent event) {
        return event.item != null && event.item.getData() instanceof Version version ? version : null;
    }
}
