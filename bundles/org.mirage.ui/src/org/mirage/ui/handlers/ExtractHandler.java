// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.ui.Plugin;
import org.mirage.ui.files.VersionEntry;

/** Writes the selected files and folders into a folder of this machine. */
public final class ExtractHandler extends AbstractHandler {

    private static final String LAST_FOLDER = "folder"; //$NON-NLS-1$

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<VersionEntry> entries = Selected.all(event, VersionEntry.class);
        if (!entries.isEmpty()) {
            extract(HandlerUtil.getActiveShellChecked(event), entries);
        }
        return null;
    }

    /** Asks for a folder and writes entries into it. */
    public static void extract(Shell shell, List<VersionEntry> entries) {
        IDialogSettings settings = Plugin.settings("extract"); //$NON-NLS-1$
        DirectoryDialog dialog = new DirectoryDialog(shell);
        dialog.setText(Messages.Extract_title);
        dialog.setMessage(entries.size() == 1 ? NLS.bind(Messages.Extract_one, entries.getFirst().name())
                : NLS.bind(Messages.Extract_many, entries.size()));
        dialog.setFilterPath(settings.get(LAST_FOLDER));
        String folder = dialog.open();
        if (folder != null) {
            settings.put(LAST_FOLDER, folder);
            new ExtractJob(entries, Path.of(folder)).schedule();
        }
    }
}
