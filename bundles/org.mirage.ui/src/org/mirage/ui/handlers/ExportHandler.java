// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.model.Version;
import org.mirage.ui.exporting.ExportWizard;

/** Opens the export wizard for the version that is meant. */
public final class ExportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        Version version = Selected.version(event);
        if (version == null) {
            MessageDialog.openInformation(shell, Messages.Export_title, Messages.Export_nothing);
        } else {
            ExportWizard.open(shell, version);
        }
        return null;
    }
}
