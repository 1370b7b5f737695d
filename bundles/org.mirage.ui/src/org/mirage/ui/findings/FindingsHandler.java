// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the findings; with {@code :scan} behind it, asks what to scan. */
public final class FindingsHandler extends AbstractHandler implements IExecutableExtension {

    private boolean scan;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        scan = "scan".equals(data); //$NON-NLS-1$
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            FindingsView view = (FindingsView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(FindingsView.ID);
            if (scan) {
                view.scan();
            }
        } catch (PartInitException failure) {
            throw new ExecutionException(failure.getMessage(), failure);
        }
        return null;
    }
}
