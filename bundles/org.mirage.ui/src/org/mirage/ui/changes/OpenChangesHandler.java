// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.ui.Plugin;

/** Opens change sets of the desktop. */
public final class OpenChangesHandler extends AbstractHandler {

    private static final String LAST_FOLDER = "folder"; //$NON-NLS-1$

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IDialogSettings settings = Plugin.settings("changes"); //$NON-NLS-1$
        FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.OpenChangesHandler_title);
        dialog.setFilterExtensions(new String[] {"*" + ChangesOpening.ENDING, "*"}); //$NON-NLS-1$ //$NON-NLS-2$
        dialog.setFilterNames(new String[] {Messages.OpenChangesHandler_changes, Messages.OpenChangesHandler_all});
        dialog.setFilterPath(settings.get(LAST_FOLDER));
        if (dialog.open() != null) {
            settings.put(LAST_FOLDER, dialog.getFilterPath());
            for (String name : dialog.getFileNames()) {
                ChangesOpening.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(),
                        Path.of(dialog.getFilterPath(), name));
            }
        }
        return null;
    }
}
