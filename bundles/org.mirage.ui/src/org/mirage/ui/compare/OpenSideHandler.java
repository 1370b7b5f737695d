// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.ui.content.FileOpening;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.files.VersionOpening;

/** Opens what a side has of the selected differences: files in an editor, folders among the version's files. */
public final class OpenSideHandler extends SideHandler {

    @Override
    void act(ExecutionEvent event, List<VersionEntry> entries) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        for (VersionEntry entry : entries) {
            new FileOpening(page, entry.version(), shell, problem -> MessageDialog.openInformation(shell, entry.path(), problem))
                    .open(entry.entry(), folder -> VersionOpening.show(page, entry.version().input(), folder));
        }
    }
}
