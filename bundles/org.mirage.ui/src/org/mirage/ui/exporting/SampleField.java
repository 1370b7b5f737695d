// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.ui.Keys;

/** How many machines of a table are started when all are written; there only where machines are to be started. */
final class SampleField {

    /** How many each entry of the list stands for. */
    private static final int[] MOST = {Integer.MAX_VALUE, 5, 2, 1};

    private final Composite part;
    private final Combo most;

    SampleField(Composite parent, int columns) {
        part = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(part);
        GridDataFactory.fillDefaults().span(columns, 1).applyTo(part);
        new Label(part, SWT.NONE).setText(Messages.SampleField_label);
        most = Keys.mark(new Combo(part, SWT.DROP_DOWN | SWT.READ_ONLY), "export.startedMost"); //$NON-NLS-1$
        most.setItems(Messages.SampleField_all, Messages.SampleField_five, Messages.SampleField_two, Messages.SampleField_one);
        most.select(0);
        show(false);
    }

    /** Shows the field, or takes it away; its parent is to be laid out then. */
    void show(boolean started) {
        ((GridData) part.getLayoutData()).exclude = !started;
        part.setVisible(started);
    }

    int most() {
        return MOST[most.getSelectionIndex()];
    }
}
