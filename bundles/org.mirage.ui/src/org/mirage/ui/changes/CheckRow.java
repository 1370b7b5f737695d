// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mirage.model.Edit;
import org.mirage.ui.Keys;
import org.mirage.ui.changeset.ChangesHistory;
import org.mirage.ui.changeset.EditField;

/** A field that holds or does not. */
final class CheckRow extends FieldRow {

    private Button check;

    CheckRow(EditField field, Edit edit, ChangesHistory history) {
        super(field, edit, history);
    }

    @Override
    boolean hasLabel() {
        return false;
    }

    @Override
    Control createControl(Composite form) {
        check = Keys.mark(new Button(form, SWT.CHECK), key());
        check.setText(field.label());
        check.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            history.pause();
            say(check.getSelection());
        }));
        return check;
    }

    @Override
    void refresh() {
        check.setSelection(Boolean.TRUE.equals(field.slot().get(edit)));
    }
}
