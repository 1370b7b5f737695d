// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.ui.Keys;

/**
 * A row of three columns for the file to write: label, field and a button to look for it. It suggests a name and remembers the
 * folder.
 */
public final class TargetField {

    private static final String LAST_FOLDER = "folder"; //$NON-NLS-1$

    private final IDialogSettings settings;
    private final Text field;
    private String suggested = ""; //$NON-NLS-1$

    /**
     * Makes the row.
     *
     * @param page has a grid of three columns
     * @param key begins the marks of field and button
     * @param settings remember the folder
     * @param changed runs when another file is named
     */
    public TargetField(Composite page, String key, IDialogSettings settings, Runnable changed) {
        this.settings = settings;
        new Label(page, SWT.NONE).setText(Messages.TargetField_label);
        field = Keys.mark(new Text(page, SWT.BORDER), key + ".target"); //$NON-NLS-1$
        field.addModifyListener(event -> changed.run());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field);
        Button browse = Keys.mark(new Button(page, SWT.PUSH), key + ".browse"); //$NON-NLS-1$
        browse.setText(Messages.TargetField_browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
    }

    /** Names a file in the folder of last time, unless a person named another one. */
    public void suggest(String name) {
        if (field.getText().equals(suggested)) {
            String folder = settings.get(LAST_FOLDER);
            suggested = Path.of(folder == null ? System.getProperty("user.home") : folder, name).toString(); //$NON-NLS-1$
            field.setText(suggested);
            field.setSelection(suggested.length());
        }
    }

    private void browse() {
        FileDialog dialog = new FileDialog(field.getShell(), SWT.SAVE);
        dialog.setText(Messages.TargetField_browseTitle);
        try {
            Path now = target();
            dialog.setFilterPath(String.valueOf(now.getParent()));
            dialog.setFileName(String.valueOf(now.getFileName()));
        } catch (InvalidPathException invalid) {
            // looking begins elsewhere
            dialog.setFilterPath(settings.get(LAST_FOLDER));
        }
        String file = dialog.open();
        if (file != null) {
            field.setText(file);
        }
    }

    /** Whether the file can be written. */
    public TargetCheck check() {
        return TargetCheck.of(field.getText().trim());
    }

    /** The file, when the check found no problem. */
    public Path target() {
        return Path.of(field.getText().trim()).toAbsolutePath().normalize();
    }

    /** What next time begins with. */
    public void remember() {
        settings.put(LAST_FOLDER, String.valueOf(target().getParent()));
    }
}
