// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.SaveChanges;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.ui.Plugin;
import org.mirage.ui.compare.CompareRequest;
import org.mirage.ui.widgets.TargetField;

/** Asks which differences to save as a change set, and where; saving runs in the background. */
final class SaveChangesWizard extends Wizard {

    private final Comparison comparison;
    private final SaveChangesPage page;

    private SaveChangesWizard(CompareRequest request, Comparison comparison, List<Difference> selected) {
        this.comparison = comparison;
        page = new SaveChangesPage(ComparedName.of(request), comparison, selected);
        setWindowTitle(NLS.bind(Messages.SaveChangesWizard_title, request.title()));
        setDialogSettings(Plugin.settings("changes")); //$NON-NLS-1$
    }

    static void open(Shell shell, CompareRequest request, Comparison comparison, List<Difference> selected) {
        WizardDialog dialog = new WizardDialog(shell, new SaveChangesWizard(request, comparison, selected));
        dialog.setMinimumPageSize(520, 180);
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
        SaveChanges verb = new SaveChanges(comparison, target).title(page.purpose()).overwrite(there);
        new SaveChangesJob(page.paths() == null ? verb : verb.paths(page.paths()), target).schedule();
        return true;
    }
}
