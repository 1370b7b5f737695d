// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.model.Version;

/** Compares the selected versions: two with each other, or three of which one is the base. */
public final class CompareHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<Version> versions = SelectedVersions.of(event);
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        if (versions.size() == 2) {
            CompareOpening.open(page, versions.getFirst(), versions.getLast());
        } else if (versions.size() == 3) {
            CompareOpening.openThree(page, versions);
        }
        return null;
    }
}
