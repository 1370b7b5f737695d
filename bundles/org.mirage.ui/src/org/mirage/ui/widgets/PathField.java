// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.mirage.ui.Keys;

/** Adds files or folders whose paths are typed or pasted. */
public final class PathField {

    private static final String HOME = "~/"; //$NON-NLS-1$

    private final Text field;
    private final Consumer<List<Path>> add;

    /** Makes the field, with that mark and a hint of what to type. */
    public PathField(Composite parent, String key, String hint, Consumer<List<Path>> add) {
        this.add = add;
        field = Keys.mark(new Text(parent, SWT.BORDER), key);
        field.setMessage(hint);
        field.addListener(SWT.Traverse, event -> {
            // with a path in the field Enter adds it instead of ending the wizard
            if (event.detail == SWT.TRAVERSE_RETURN && !field.getText().isBlank()) {
                event.doit = false;
                take();
            }
        });
    }

    /** The widget. */
    public Text control() {
        return field;
    }

    private void take() {
        String text = field.getText().strip();
        if (text.startsWith(HOME)) {
            text = System.getProperty("user.home") + text.substring(1); //$NON-NLS-1$
        }
        try {
            add.accept(List.of(Path.of(text).toAbsolutePath().normalize()));
            field.setText(""); //$NON-NLS-1$
        } catch (InvalidPathException invalid) {
            field.selectAll();
        }
    }
}
