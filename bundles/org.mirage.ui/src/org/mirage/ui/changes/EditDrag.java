// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.function.IntConsumer;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Moves edits within their list by dragging them. */
final class EditDrag {

    private final EditTable edits;
    private final IntConsumer move;

    /**
     * Lets edits be dragged.
     *
     * @param move gets the index of the row that what is dragged is to stand before
     */
    EditDrag(EditTable edits, IntConsumer move) {
        this.edits = edits;
        this.move = move;
        Table table = edits.table();
        DragSource source = new DragSource(table, DND.DROP_MOVE);
        source.setTransfer(LocalSelectionTransfer.getTransfer());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(edits.selected()));
                event.doit = !edits.selected().isEmpty();
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(null);
            }
        });
        DropTarget target = new DropTarget(table, DND.DROP_MOVE);
        target.setTransfer(new Transfer[] {LocalSelectionTransfer.getTransfer()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragOver(DropTargetEvent event) {
                boolean own = isOwn();
                event.detail = own ? DND.DROP_MOVE : DND.DROP_NONE;
                event.feedback = DND.FEEDBACK_SCROLL
                        | (own ? isLowerHalf(event) ? DND.FEEDBACK_INSERT_AFTER : DND.FEEDBACK_INSERT_BEFORE : DND.FEEDBACK_NONE);
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (isOwn()) {
                    EditDrag.this.move.accept(index(event));
                }
            }
        });
    }

    private boolean isOwn() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
                && selection.toList().equals(edits.selected()) && !selection.isEmpty();
    }

    private boolean isLowerHalf(DropTargetEvent event) {
        if (!(event.item instanceof TableItem item)) {
            return true;
        }
        Rectangle bounds = item.getBounds();
        return edits.table().toControl(event.x, event.y).y > bounds.y + bounds.height / 2;
    }

    private int index(DropTargetEvent event) {
        if (!(event.item instanceof TableItem item)) {
            return edits.table().getItemCount();
        }
        return edits.table().indexOf(item) + (isLowerHalf(event) ? 1 : 0);
    }
}
