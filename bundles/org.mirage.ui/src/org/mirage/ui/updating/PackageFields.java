// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.MirageException;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.ui.Keys;
import org.mirage.ui.changeset.BareWord;

/** Packages to be installed from a folder of them; a change set is made of that. */
final class PackageFields {

    private static final int INDENT = 20;

    private final Button choice;
    private final Text names;
    private final Text folder;
    private final Button browse;

    /** Makes the rows in a grid of three columns. */
    PackageFields(Composite page, Runnable changed) {
        choice = Keys.mark(new Button(page, SWT.RADIO), "update.packages"); //$NON-NLS-1$
        choice.setText(Messages.PackageFields_choice);
        choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
        GridDataFactory.swtDefaults().span(3, 1).applyTo(choice);
        Composite row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 6).applyTo(row);
        GridDataFactory.fillDefaults().span(3, 1).indent(INDENT, 0).grab(true, false).applyTo(row);
        new Label(row, SWT.NONE).setText(Messages.PackageFields_names);
        names = text(row, "update.packageNames", Messages.PackageFields_namesHint, 2, changed); //$NON-NLS-1$
        new Label(row, SWT.NONE).setText(Messages.PackageFields_folder);
        folder = text(row, "update.packageFolder", Messages.PackageFields_folderHint, 1, changed); //$NON-NLS-1$
        browse = new Button(row, SWT.PUSH);
        browse.setText(Messages.ChangesPage_browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            String chosen = new DirectoryDialog(page.getShell()).open();
            if (chosen != null) {
                folder.setText(chosen);
            }
        }));
        enable();
    }

    private static Text text(Composite row, String key, String hint, int columns, Runnable changed) {
        Text text = Keys.mark(new Text(row, SWT.BORDER), key);
        text.setMessage(hint);
        text.addModifyListener(event -> changed.run());
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        return text;
    }

    boolean isChosen() {
        return choice.getSelection();
    }

    void enable() {
        names.setEnabled(isChosen());
        folder.setEnabled(isChosen());
        browse.setEnabled(isChosen());
    }

    /** A change set that installs them; null as long as nothing is named. */
    GivenChanges changes() throws IOException {
        if (names.getText().isBlank()) {
            return null;
        }
        List<String> lines = new ArrayList<>(List.of("mirage changes 1", //$NON-NLS-1$
                "title " + BareWord.quoted(BareWord.of(NLS.bind(Messages.PackageFields_title, names.getText().trim()))), //$NON-NLS-1$
                "", "install-packages")); //$NON-NLS-1$ //$NON-NLS-2$
        if (!folder.getText().isBlank()) {
            Path path = Path.of(folder.getText().trim()).toAbsolutePath();
            if (!Files.isDirectory(path)) {
                throw new MirageException(NLS.bind(Messages.PackageFields_noFolder, path));
            }
            lines.add("  repository " + BareWord.quoted(BareWord.of(path.toString()))); //$NON-NLS-1$
        }
        for (String name : names.getText().trim().split("[\\s,]+")) { //$NON-NLS-1$
            lines.add("  package " + BareWord.quoted(BareWord.of(name))); //$NON-NLS-1$
        }
        lines.add("end\n"); //$NON-NLS-1$
        return GivenChanges.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), Messages.PackageFields_choice, //$NON-NLS-1$
                Path.of("/")); //$NON-NLS-1$
    }
}
