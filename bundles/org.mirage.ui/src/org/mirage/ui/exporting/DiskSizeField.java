// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.output.SizeWords;
import org.mirage.ui.Keys;

/** How large the disk of the root file system shall be. */
final class DiskSizeField {

    private static final int WIDTH = 160;

    private final Composite part;
    private final Text field;

    /**
     * Makes the field.
     *
     * @param changed runs after each change
     */
    DiskSizeField(Composite page, Runnable changed) {
        part = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 6).applyTo(part);
        new Label(part, SWT.NONE).setText(Messages.DiskSizeField_label);
        field = Keys.mark(new Text(part, SWT.BORDER), "export.diskSize"); //$NON-NLS-1$
        field.setMessage(Messages.DiskSizeField_hint);
        field.addModifyListener(event -> changed.run());
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(field);
        new Label(part, SWT.NONE).setText(Messages.DiskSizeField_about);
    }

    /** The part of the page that it fills. */
    Control control() {
        return part;
    }

    /** What is wrong with what stands there; null for nothing. */
    String problem() {
        String text = field.getText();
        return text.isBlank() || SizeWords.bytes(text).isPresent() ? null : NLS.bind(Messages.DiskSizeField_wrong, text.strip());
    }

    /** Bytes; 0 for as many as it has. */
    long bytes() {
        return SizeWords.bytes(field.getText()).orElse(0);
    }
}
