// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.engine.WriteReport;
import org.mirage.engine.compare.Comparison;
import org.mirage.ui.compare.VersionsCompareInput;
import org.mirage.ui.format.CountText;

/** Opens the wizard that writes what the compare editor shows into a report. */
public final class SaveReportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getActiveEditorInput(event) instanceof VersionsCompareInput input && input.comparison() != null) {
            Comparison comparison = input.comparison();
            ReportWizard.open(HandlerUtil.getActiveShellChecked(event), ComparedName.of(input.request()),
                    NLS.bind(Messages.SaveReportHandler_title, input.request().title()), Messages.SaveReportHandler_text,
                    (format, target, overwrite, monitor) -> {
                        new WriteReport(comparison).format(format).call(target, overwrite, monitor);
                        return NLS.bind(Messages.SaveReportHandler_count, CountText.number(comparison.counts().total()));
                    });
        }
        return null;
    }
}
