// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.model.Image;
import org.mirage.model.Version;

/** Shows what images share; with {@code :contents} behind it, what the selected version is made of. */
public final class SharingHandler extends AbstractHandler implements IExecutableExtension {

    private boolean contents;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        contents = "contents".equals(data); //$NON-NLS-1$
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Object selected = HandlerUtil.getCurrentStructuredSelection(event).getFirstElement();
        try {
            SharingView view = (SharingView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(SharingView.ID);
            if (contents) {
                view.showContents(selected instanceof Image image ? image.newest() : selected instanceof Version version ? version : null);
            }
        } catch (PartInitException failure) {
            throw new ExecutionException(failure.getMessage(), failure);
        }
        return null;
    }
}
