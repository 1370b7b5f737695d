// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.mirage.ui.Plugin;
import org.mirage.ui.saving.SaveReportPage;
import org.mirage.ui.widgets.TargetField;

/** Asks in which format and where to write what a search finds; writing runs in the background. */
final class SaveFoundWizard extends Wizard {

    private static final String FILE = "search"; //$NON-NLS-1$

    private final SearchRequest request;
    private final SaveReportPage page = new SaveReportPage(FILE, Messages.SaveFoundWizard_heading, Messages.SaveFoundWizard_text);

    private SaveFoundWizard(SearchRequest request) {
        this.request = request;
        setWindowTitle(Messages.SaveFoundWizard_title);
        setDialogSettings(Plugin.settings("report")); //$NON-NLS-1$
    }

    static void open(Shell shell, SearchRequest request) {
        WizardDialog dialog = new WizardDialog(shell, new SaveFoundWizard(request));
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
        new SaveFoundJob(request, page.format().format, target, there).schedule();
        return true;
    }
}
