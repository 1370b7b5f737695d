// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.mirage.ui.Keys;

/** Writing in cells of a column of the table of machines. */
final class GridCellEditing extends EditingSupport {

    /** Takes what was written. */
    @FunctionalInterface
    interface Setter {
        /** Sets a cell. */
        void set(InstanceGrid.Row row, int column, String text);
    }

    private final TableViewer viewer;
    private final int column;
    private final boolean masked;
    private final boolean fixed;
    private final Setter setter;

    /** @param fixed whether nothing can be written in the column */
    GridCellEditing(TableViewer viewer, int column, boolean masked, boolean fixed, Setter setter) {
        super(viewer);
        this.viewer = viewer;
        this.column = column;
        this.masked = masked;
        this.fixed = fixed;
        this.setter = setter;
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
        TextCellEditor editor = new TextCellEditor(viewer.getTable(), masked ? SWT.PASSWORD : SWT.SINGLE) {
            @Override
            public void activate(ColumnViewerEditorActivationEvent event) {
                super.activate(event);
                if (event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED && event.character > ' ') {
                    text.setText(String.valueOf(event.character));
                    text.getDisplay().asyncExec(() -> {
                        if (!text.isDisposed()) {
                            text.setSelection(text.getCharCount());
                        }
                    });
                }
            }
        };
        Keys.mark(editor.getControl(), "export.cell"); //$NON-NLS-1$
        return editor;
    }

    @Override
    protected boolean canEdit(Object element) {
        return !fixed;
    }

    @Override
    protected Object getValue(Object element) {
        return ((InstanceGrid.Row) element).get(column);
    }

    @Override
    protected void setValue(Object element, Object value) {
        setter.set((InstanceGrid.Row) element, column, String.valueOf(value));
    }
}
