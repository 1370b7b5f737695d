// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.compare.Comparison;
import org.mirage.ui.Plugin;
import org.mirage.ui.compare.CompareRequest;
import org.mirage.ui.widgets.TargetField;

/** Asks in which format and where to write what a comparison found; writing runs in the background. */
final class SaveReportWizard extends Wizard {

    private final Comparison comparison;
    private final SaveReportPage page;

    private SaveReportWizard(CompareRequest request, Comparison comparison) {
        this.comparison = comparison;
        page = new SaveReportPage(ComparedName.of(request), Messages.SaveReportPage_title, Messages.SaveReportPage_text);
        setWindowTitle(NLS.bind(Messages.SaveReportWizard_title, request.title()));
        setDialogSettings(Plugin.settings("report")); //$NON-NLS-1$
    }

    static void open(Shell shell, CompareRequest request, Comparison comparison) {
        WizardDialog dialog = new WizardDialog(shell, new SaveReportWizard(request, comparison));
        dialog.setMinimumPageSize(520, 140);
        dialog.open();
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Path target = page.target().target();
        boolean there = Files.exists(target);
        if (!TargetField.mayReplace(getShell(), target)) {
            return false;
        }
        page.remember();
        new SaveReportJob(comparison, page.format(), target, there).schedule();
        return true;
    }
}
