// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.model.Version;
import org.mirage.ui.files.VersionInput;

/** Compares the selected version with one that is chosen in a dialog. */
public final class CompareWithHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<Version> versions = SelectedVersions.of(event);
        if (versions.size() != 1) {
            return null;
        }
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        VersionDialog dialog = new VersionDialog(HandlerUtil.getActiveShellChecked(event), versions.getFirst());
        if (dialog.open() != Window.OK) {
            return null;
        }
        if (dialog.isThreeWay()) {
            CompareOpening.openWithBase(page, VersionInput.of(dialog.version()), VersionInput.of(versions.getFirst()));
        } else {
            CompareOpening.open(page, dialog.version(), versions.getFirst());
        }
        return null;
    }
}
