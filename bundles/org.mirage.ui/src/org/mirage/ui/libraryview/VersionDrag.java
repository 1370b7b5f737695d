// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.mirage.model.Version;

/** Lets a version be dragged out of the tree. */
final class VersionDrag extends DragSourceAdapter {

    private final TreeViewer viewer;

    VersionDrag(TreeViewer viewer) {
        this.viewer = viewer;
        DragSource source = new DragSource(viewer.getControl(), DND.DROP_LINK);
        source.setTransfer(LocalSelectionTransfer.getTransfer());
        source.addDragListener(this);
    }

    @Override
    public void dragStart(DragSourceEvent event) {
        event.doit = viewer.getStructuredSelection().size() == 1
                && viewer.getStructuredSelection().getFirstElement() instanceof Version;
        LocalSelectionTransfer.getTransfer().setSelection(event.doit ? viewer.getStructuredSelection() : null);
    }

    @Override
    public void dragFinished(DragSourceEvent event) {
        LocalSelectionTransfer.getTransfer().setSelection(null);
    }
}
