// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.customising.BaseName;
import org.mirage.ui.Keys;

/** A row of three columns for the name of the base that thin machines share. */
final class BaseField {

    private final Label label;
    private final Text field;

    /**
     * Makes the row.
     *
     * @param changed runs when another name is written
     */
    BaseField(Composite page, Runnable changed) {
        label = new Label(page, SWT.NONE);
        label.setText(Messages.BaseField_label);
        GridDataFactory.swtDefaults().indent(20, 0).applyTo(label);
        field = Keys.mark(new Text(page, SWT.BORDER), "export.base"); //$NON-NLS-1$
        field.setToolTipText(Messages.BaseField_tip);
        field.addModifyListener(event -> changed.run());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(2, 1).applyTo(field);
    }

    /** Shows the name that it has when nothing is written. */
    void suggest(String usual) {
        field.setMessage(usual);
    }

    /** Whether there is a base at all. */
    void enable(boolean thin) {
        label.setEnabled(thin);
        field.setEnabled(thin);
    }

    /** The name; null for the usual one. */
    String name() {
        String text = field.getText().trim();
        return !field.isEnabled() || text.isEmpty() ? null : text;
    }

    /** What is wrong with it; null if nothing. */
    String problem() {
        return name() == null ? null : BaseName.fault(name());
    }
}
