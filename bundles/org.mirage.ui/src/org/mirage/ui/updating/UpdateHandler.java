// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.handlers.Selected;

/** Asks what is to be changed in the selected versions, and of images in their newest. */
public final class UpdateHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<Version> versions = new ArrayList<>();
        for (Object element : Selected.all(event, Object.class)) {
            Version version = element instanceof Image image ? image.newest() : element instanceof Version one ? one : null;
            if (version != null && !versions.contains(version)) {
                versions.add(version);
            }
        }
        if (versions.isEmpty() && Selected.version(event) != null) {
            versions.add(Selected.version(event));
        }
        UpdateWizard.open(HandlerUtil.getActiveShellChecked(event), versions);
        return null;
    }
}
