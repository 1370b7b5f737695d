// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.files.FilesEditor;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.jobs.Failures;

/** Opens the files of the selected versions, and of an image its newest; in a version, what is selected there. */
public final class OpenHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        for (Object element : Selected.all(event, Object.class)) {
            switch (element) {
                case Image image when image.newest() != null -> open(page, image.newest());
                case Version version -> open(page, version);
                case VersionEntry entry when HandlerUtil.getActivePart(event) instanceof FilesEditor editor -> editor.open(entry.entry());
                default -> {
                    // nothing that opens
                }
            }
        }
        return null;
    }

    private static void open(IWorkbenchPage page, Version version) {
        try {
            page.openEditor(VersionInput.of(version), FilesEditor.ID);
        } catch (PartInitException failure) {
            Failures.show(failure);
        }
    }
}
