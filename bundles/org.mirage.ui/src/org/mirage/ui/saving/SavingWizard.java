// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.mirage.ui.Plugin;
import org.mirage.ui.widgets.ReplaceQuestion;
import org.mirage.ui.widgets.TargetField;

/** Asks on one page where to write a file; writing runs in the background. */
abstract class SavingWizard extends Wizard {

    private final IWizardPage page;

    /**
     * Makes the wizard.
     *
     * @param title of the window
     * @param settings name of those that the page keeps
     */
    SavingWizard(String title, String settings, IWizardPage page) {
        this.page = page;
        setWindowTitle(title);
        setDialogSettings(Plugin.settings(settings));
    }

    final void open(Shell shell) {
        WizardDialog dialog = new WizardDialog(shell, this);
        dialog.setMinimumPageSize(520, 140);
        dialog.open();
    }

    @Override
    public final void addPages() {
        addPage(page);
    }

    /** Where the file is named. */
    abstract TargetField target();

    /** Remembers what next time begins with, and begins to write. */
    abstract void save(Path target, boolean overwrite);

    @Override
    public final boolean performFinish() {
        Path target = target().target();
        boolean there = Files.exists(target);
        if (!ReplaceQuestion.ask(getShell(), target)) {
            return false;
        }
        save(target, there);
        return true;
    }
}
