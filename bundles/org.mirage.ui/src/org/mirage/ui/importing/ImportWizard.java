// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.mirage.ui.Plugin;

/** Asks which disk images to import, and as what; the import itself runs in the background. */
public final class ImportWizard extends Wizard {

    private final ImportChoice choice = new ImportChoice();
    private final ImportFilesPage files;
    private final ImportNamePage name = new ImportNamePage(choice);

    private ImportWizard(List<Path> paths) {
        files = new ImportFilesPage(choice, paths);
        setWindowTitle(Messages.ImportWizard_title);
        setDialogSettings(Plugin.settings("import")); //$NON-NLS-1$
        setNeedsProgressMonitor(false);
    }

    /** Opens the wizard, beginning with those files. */
    public static void open(Shell shell, List<Path> paths) {
        WizardDialog dialog = new WizardDialog(shell, new ImportWizard(paths));
        dialog.setMinimumPageSize(560, 390);
        dialog.open();
    }

    @Override
    public void addPages() {
        addPage(files);
        addPage(name);
    }

    @Override
    public boolean performFinish() {
        name.store();
        new ImportJob(choice).schedule();
        return true;
    }
}
