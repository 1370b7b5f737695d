// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.mirage.ui.Keys;

/** The buttons beside the table of files. */
final class ImageFileButtons {

    private static final String LAST_FOLDER = "folder"; //$NON-NLS-1$
    private static final String IMAGES =
            "*.qcow2;*.raw;*.img;*.vmdk;*.vdi;*.vhd;*.avhd;*.vhdx;*.avhdx;*.qed;*.hds;*.hdd;*.iso;*.dd;*.ova;*.ovf;" //$NON-NLS-1$
                    + "*.gz;*.tgz;*.xz;*.txz;*.zst;*.bz2;*.tbz2"; //$NON-NLS-1$

    private final Composite column;
    private final IDialogSettings settings;
    private final Consumer<List<Path>> add;

    ImageFileButtons(Composite parent, ImageFileTable table, IDialogSettings settings, Consumer<List<Path>> add) {
        this.settings = settings;
        this.add = add;
        column = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 5).applyTo(column);
        GridDataFactory.fillDefaults().applyTo(column);
        button(Messages.ImageFileButtons_add, "import.add", this::browseFiles); //$NON-NLS-1$
        button(Messages.ImageFileButtons_folder, "import.addFolder", this::browseFolder); //$NON-NLS-1$
        button(Messages.ImageFileButtons_remove, "import.remove", table::remove); //$NON-NLS-1$
        button(Messages.ImageFileButtons_up, "import.up", () -> table.move(-1)); //$NON-NLS-1$
        button(Messages.ImageFileButtons_down, "import.down", () -> table.move(1)); //$NON-NLS-1$
    }

    private void button(String label, String key, Runnable action) {
        Button button = Keys.mark(new Button(column, SWT.PUSH), key);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    }

    private void browseFiles() {
        FileDialog dialog = new FileDialog(column.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.ImageFileButtons_browse);
        dialog.setFilterPath(settings.get(LAST_FOLDER));
        dialog.setFilterExtensions(new String[] {IMAGES, "*"}); //$NON-NLS-1$
        dialog.setFilterNames(new String[] {Messages.ImageFileButtons_images, Messages.ImageFileButtons_all});
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            settings.put(LAST_FOLDER, folder.toString());
            add.accept(Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }

    private void browseFolder() {
        DirectoryDialog dialog = new DirectoryDialog(column.getShell());
        dialog.setText(Messages.ImageFileButtons_browseFolder);
        dialog.setMessage(Messages.ImageFileButtons_folderText);
        dialog.setFilterPath(settings.get(LAST_FOLDER));
        String folder = dialog.open();
        if (folder != null) {
            settings.put(LAST_FOLDER, folder);
            add.accept(List.of(Path.of(folder)));
        }
    }
}
