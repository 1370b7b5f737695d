// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.WritePackages;
import org.mirage.ui.Plugin;
import org.mirage.ui.saving.SaveReportPage;
import org.mirage.ui.widgets.TargetField;

/** Asks in which format and where to write the packages that are shown; writing runs in the background. */
final class SavePackagesWizard extends Wizard {

    private static final String FILE = "packages"; //$NON-NLS-1$

    private final WritePackages packages;
    private final SaveReportPage page = new SaveReportPage(FILE, Messages.SavePackagesWizard_heading, Messages.SavePackagesWizard_text);

    private SavePackagesWizard(WritePackages packages) {
        this.packages = packages;
        setWindowTitle(Messages.SavePackagesWizard_title);
        setDialogSettings(Plugin.settings("report")); //$NON-NLS-1$
    }

    static void open(Shell shell, WritePackages packages) {
        WizardDialog dialog = new WizardDialog(shell, new SavePackagesWizard(packages));
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
        new SavePackagesJob(packages.format(page.format().format), target, there).schedule();
        return true;
    }
}
