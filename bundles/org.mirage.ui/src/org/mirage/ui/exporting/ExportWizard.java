// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.mirage.model.Version;
import org.mirage.ui.Plugin;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.TargetField;

/** Asks for which hypervisor, in which format and where to write disks of a version; the export itself runs in the background. */
public final class ExportWizard extends Wizard {

    private final ExportPage page;

    private ExportWizard(Version version) {
        page = new ExportPage(version);
        setWindowTitle(NLS.bind(Messages.ExportWizard_title, version.label()));
        setDialogSettings(Plugin.settings("export")); //$NON-NLS-1$
    }

    /** Opens the wizard on a version. */
    public static void open(Shell shell, Version version) {
        LibrarySession.current().load(version);
        WizardDialog dialog = new WizardDialog(shell, new ExportWizard(version));
        dialog.setMinimumPageSize(660, 380);
        dialog.open();
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Path target = page.target();
        boolean there = Files.exists(target);
        if (!TargetField.mayReplace(getShell(), target)) {
            return false;
        }
        page.remember();
        new ExportJob(page.choice(), there).schedule();
        return true;
    }
}
