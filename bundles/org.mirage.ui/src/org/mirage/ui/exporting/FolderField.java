// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.ui.Keys;

/** A row of three columns for the folder that the machines are written into. */
final class FolderField {

    private final Text field;
    private String suggested = ""; //$NON-NLS-1$

    /**
     * Makes the row.
     *
     * @param changed runs when another folder is named
     */
    FolderField(Composite page, Runnable changed) {
        new Label(page, SWT.NONE).setText(Messages.FolderField_label);
        field = Keys.mark(new Text(page, SWT.BORDER), "export.folder"); //$NON-NLS-1$
        field.addModifyListener(event -> changed.run());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field);
        Button browse = Keys.mark(new Button(page, SWT.PUSH), "export.browseFolder"); //$NON-NLS-1$
        browse.setText(Messages.StepsPage_browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(field.getShell());
        dialog.setFilterPath(field.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            field.setText(chosen);
        }
    }

    /** Names a folder, unless a person named another one. */
    void suggest(Path folder) {
        if (field.getText().equals(suggested)) {
            suggested = folder.toString();
            field.setText(suggested);
        }
    }

    /** Why nothing can be written there; null if it can. */
    String problem() {
        try {
            Path folder = folder();
            if (field.getText().isBlank() || !Files.isDirectory(folder)) {
                return NLS.bind(Messages.FolderField_none, field.getText().trim());
            }
            return Files.isWritable(folder) ? null : NLS.bind(Messages.FolderField_denied, folder);
        } catch (InvalidPathException invalid) {
            return NLS.bind(Messages.FolderField_none, field.getText().trim());
        }
    }

    Path folder() {
        return Path.of(field.getText().trim()).toAbsolutePath().normalize();
    }
}
