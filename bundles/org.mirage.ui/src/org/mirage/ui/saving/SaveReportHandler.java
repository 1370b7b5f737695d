// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.ui.compare.VersionsCompareInput;

/** Opens the wizard that writes what the compare editor shows into a report. */
public final class SaveReportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getActiveEditorInput(event) instanceof VersionsCompareInput input && input.comparison() != null) {
            SaveReportWizard.open(HandlerUtil.getActiveShellChecked(event), input.request(), input.comparison());
        }
        return null;
    }
}
