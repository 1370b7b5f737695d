// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.model.Image;
import org.mirage.model.Version;

/** Deletes the selected images and versions, after asking. */
public final class DeleteHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        DeleteQuestion.ask(HandlerUtil.getActiveShellChecked(event), Selected.all(event, Image.class), Selected.all(event, Version.class));
        return null;
    }
}
