// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.mirage.ui.Plugin;
import org.mirage.ui.widgets.TargetField;

/** Asks where to save the change set that takes out what was found; it is made in the background. */
final class SaveEditsWizard extends Wizard {

    private final CleaningEdits edits;
    private final SaveEditsPage page;

    private SaveEditsWizard(CleaningEdits edits) {
        this.edits = edits;
        page = new SaveEditsPage(edits);
        setWindowTitle(NLS.bind(Messages.SaveEditsWizard_title, edits.found().version().label()));
        setDialogSettings(Plugin.settings("changes")); //$NON-NLS-1$
    }

    static void open(Shell shell, CleaningEdits edits) {
        WizardDialog dialog = new WizardDialog(shell, new SaveEditsWizard(edits));
        dialog.setMinimumPageSize(520, 120);
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
        new SaveEditsJob(edits, target, there).schedule();
        return true;
    }
}
