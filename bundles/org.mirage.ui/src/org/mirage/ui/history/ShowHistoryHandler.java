// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.ui.files.VersionEntry;

/** Shows how the selected file or folder came about. */
public final class ShowHistoryHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
        try {
            HistoryView view = (HistoryView) page.showView(HistoryView.ID);
            VersionEntry entry = Adapters.adapt(selection.getFirstElement(), VersionEntry.class);
            if (entry != null) {
                view.show(entry);
            }
        } catch (PartInitException failure) {
            throw new ExecutionException(failure.getMessage(), failure);
        }
        return null;
    }
}
