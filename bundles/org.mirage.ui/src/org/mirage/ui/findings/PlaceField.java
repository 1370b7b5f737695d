// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.ui.Keys;

/** A row of four columns for a file or folder that may be named: label, field, and buttons to look for it. */
final class PlaceField {

    private final Label label;
    private final Text field;
    private final Composite buttons;

    /**
     * Makes the row.
     *
     * @param key mark of the field
     * @param hint what stands in it while it is empty
     * @param changed runs when something else is named
     */
    PlaceField(Composite form, String key, String title, String hint, Runnable changed) {
        label = new Label(form, SWT.NONE);
        label.setText(title);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).indent(18, 0).applyTo(label);
        field = Keys.mark(new Text(form, SWT.BORDER), key);
        field.setMessage(hint);
        field.addModifyListener(event -> changed.run());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(340, SWT.DEFAULT).span(2, 1).applyTo(field);
        buttons = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
    }

    /** Adds a button to look for a file. */
    void file(String title, String pattern) {
        button(Messages.PlaceField_file, () -> {
            FileDialog dialog = new FileDialog(field.getShell(), SWT.OPEN);
            dialog.setText(title);
            dialog.setFilterExtensions(new String[] {pattern, "*"}); //$NON-NLS-1$
            return dialog.open();
        });
    }

    /** Adds a button to look for a folder. */
    void folder(String title) {
        button(Messages.PlaceField_folder, () -> {
            DirectoryDialog dialog = new DirectoryDialog(field.getShell());
            dialog.setText(title);
            return dialog.open();
        });
    }

    private void button(String text, Supplier<String> look) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            String found = look.get();
            if (found != null) {
                field.setText(found);
            }
        }));
    }

    void set(String text) {
        field.setText(text == null ? "" : text); //$NON-NLS-1$
    }

    /** What is written; empty for nothing. */
    String text() {
        return field.getText().trim();
    }

    Path path() {
        return Path.of(text()).toAbsolutePath().normalize();
    }

    /** Whether what is named is not there. */
    boolean isMissing() {
        try {
            return !text().isEmpty() && !Files.exists(path());
        } catch (InvalidPathException invalid) {
            return true;
        }
    }

    void enable(boolean enabled) {
        label.setEnabled(enabled);
        field.setEnabled(enabled);
        for (Control button : buttons.getChildren()) {
            button.setEnabled(enabled);
        }
    }
}
