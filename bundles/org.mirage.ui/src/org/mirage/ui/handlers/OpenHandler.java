// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.ui.files.FilesEditor;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.files.VersionOpening;

/** Opens the files of the selected versions, and of an image its newest; in a version, what is selected there. */
public final class OpenHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        List<VersionEntry> entries = Selected.all(event, VersionEntry.class);
        if (part instanceof FilesEditor editor) {
            entries.forEach(entry -> editor.open(entry.entry()));
        } else {
            VersionOpening.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), Selected.all(event, Object.class));
        }
        return null;
    }
}
