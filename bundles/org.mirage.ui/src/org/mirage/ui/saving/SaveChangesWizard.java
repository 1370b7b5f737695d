// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.mirage.ui.Plugin;
import org.mirage.ui.widgets.TargetField;

/** Asks where to save a change set, and what a page has to ask about its edits; saving runs in the background. */
public final class SaveChangesWizard extends Wizard {

    private final SaveChangesPage page;

    private SaveChangesWizard(String subject, SaveChangesPage page) {
        this.page = page;
        setWindowTitle(NLS.bind(Messages.SaveChangesWizard_title, subject));
        setDialogSettings(Plugin.settings("changes")); //$NON-NLS-1$
    }

    /**
     * Opens it.
     *
     * @param subject what the change set comes from, such as a version
     */
    public static void open(Shell shell, String subject, SaveChangesPage page) {
        WizardDialog dialog = new WizardDialog(shell, new SaveChangesWizard(subject, page));
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
        page.target().remember();
        new SaveChangesJob(page.writing(), target, there).schedule();
        return true;
    }
}
