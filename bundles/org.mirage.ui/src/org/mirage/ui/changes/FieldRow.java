// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.mirage.model.Edit;
import org.mirage.ui.Keys;
import org.mirage.ui.changeset.ChangesHistory;
import org.mirage.ui.changeset.EditField;

/** A field of a form: a label, a control, and below it what is wrong with what it says. */
abstract class FieldRow {

    /** Columns of the grid that rows stand in. */
    static final int COLUMNS = 2;

    final EditField field;
    final Edit edit;
    final ChangesHistory history;
    private Label label;
    private Label problem;

    FieldRow(EditField field, Edit edit, ChangesHistory history) {
        this.field = field;
        this.edit = edit;
        this.history = history;
    }

    /** Makes the widgets in a grid of two columns. */
    final void create(Composite form) {
        if (hasLabel()) {
            label = new Label(form, SWT.NONE);
            label.setText(field.label());
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, isTall() ? SWT.BEGINNING : SWT.CENTER).indent(0, isTall() ? 5 : 0)
                    .applyTo(label);
        } else {
            new Label(form, SWT.NONE);
        }
        Control control = createControl(form);
        if (control.getLayoutData() == null) {
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(control);
        }
        problem = Keys.mark(new Label(form, SWT.WRAP), key() + ".problem"); //$NON-NLS-1$
        problem.setForeground(form.getDisplay().getSystemColor(SWT.COLOR_RED));
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).indent(labelWidth(form), -2).hint(120, SWT.DEFAULT).exclude(true)
                .applyTo(problem);
        problem.setVisible(false);
        refresh();
    }

    private static int labelWidth(Composite form) {
        return form.getData(EditForm.LABEL_WIDTH) instanceof Integer width ? width : 0;
    }

    /** Mark of the control. */
    final String key() {
        String name = field.slot().feature().getName();
        return field.slot().way().isEmpty() ? "edit." + name //$NON-NLS-1$
                : "edit." + field.slot().way().getFirst().getName() + "." + name; //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** Whether a label stands before the control. */
    boolean hasLabel() {
        return true;
    }

    /** Whether the control has several lines. */
    boolean isTall() {
        return false;
    }

    abstract Control createControl(Composite form);

    /** Shows what the model says, unless that is shown already. */
    abstract void refresh();

    /** Says what is wrong, or nothing by null; true when that changes how much room it takes. */
    final boolean tell(String reason) {
        GridData data = (GridData) problem.getLayoutData();
        String text = reason == null ? "" : reason.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        if (problem.getText().equals(text)) {
            return false;
        }
        problem.setText(text);
        data.exclude = reason == null;
        problem.setVisible(reason != null);
        return true;
    }

    /** Changes the model; what is typed in one field in a row is one step. */
    final void say(Object value) {
        history.change(field.label(), List.of(edit, field), () -> field.slot().set(edit, value));
    }
}
