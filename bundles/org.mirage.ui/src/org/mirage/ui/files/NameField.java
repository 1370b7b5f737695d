// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.mirage.ui.Keys;

/** A field over the name in a row, to type another one; Enter takes it, Escape and leaving it do not. */
final class NameField {

    private final Table table;
    private final int row;
    private final String name;
    private final Consumer<String> renamed;
    private Text field;

    NameField(Table table, int row, String name, Consumer<String> renamed) {
        this.table = table;
        this.row = row;
        this.name = name;
        this.renamed = renamed;
    }

    void open() {
        TableEditor editor = new TableEditor(table);
        editor.horizontalAlignment = SWT.LEFT;
        editor.grabHorizontal = true;
        field = Keys.mark(new Text(table, SWT.SINGLE | SWT.BORDER), "files.rename"); //$NON-NLS-1$
        field.setText(name);
        int dot = name.lastIndexOf('.');
        field.setSelection(0, dot > 0 ? dot : name.length());
        editor.setEditor(field, table.getItem(row), 0);
        field.addListener(SWT.Traverse, this::traversed);
        field.addListener(SWT.FocusOut, event -> close(editor));
        field.addDisposeListener(event -> editor.dispose());
        field.setFocus();
    }

    private void traversed(Event event) {
        if (event.detail == SWT.TRAVERSE_RETURN) {
            String typed = field.getText();
            table.setFocus();
            if (!typed.isBlank() && !typed.equals(name)) {
                renamed.accept(typed);
            }
            event.doit = false;
        } else if (event.detail == SWT.TRAVERSE_ESCAPE) {
            table.setFocus();
            event.doit = false;
        }
    }

    private void close(TableEditor editor) {
        table.getDisplay().asyncExec(() -> {
            if (!field.isDisposed()) {
                field.dispose();
            }
        });
    }
}
