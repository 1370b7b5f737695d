// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.model.Version;
import org.mirage.ui.Plugin;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.updating.ChosenChanges;
import org.mirage.ui.updating.UpdateWizard;
import org.mirage.ui.widgets.TargetField;

/**
 * Asks for which hypervisor a version is exported, in which format and where; who goes on is told whether the machine is ready for it,
 * and can have files changed on the way and many machines made.
 */
public final class ExportWizard extends Wizard {

    private final Version version;
    private final ExportPage page;
    private final ReadinessPage readiness;
    private final StepsPage steps;
    private final MachinesPage machines;
    private final PreviewPage preview;

    private ExportWizard(Version version) {
        this.version = version;
        page = new ExportPage(version);
        readiness = new ReadinessPage(page::choice, this::update);
        steps = new StepsPage(readiness::fixes, page::takesSeed, this::stepsChanged);
        machines = new MachinesPage(page::choice, steps::steps);
        preview = new PreviewPage(version, this::choice);
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
        List.of(page, readiness, steps, machines, preview).forEach(this::addPage);
    }

    @Override
    public IWizardPage getNextPage(IWizardPage now) {
        if (now == page && !page.isForHypervisor()) {
            return steps;
        }
        return now == machines && !choice().isCustomised() ? null : super.getNextPage(now);
    }

    private void stepsChanged() {
        machines.refresh();
        getContainer().updateButtons();
    }

    private ExportChoice choice() {
        return page.choice().with(machines.customising(), machines.machines());
    }

    /** A version with fixes is wanted in place of an export. */
    private void update(GivenChanges fixes) {
        Shell window = (Shell) getShell().getParent();
        ((WizardDialog) getContainer()).close();
        UpdateWizard.open(window, List.of(version), ChosenChanges.of(fixes, fixes.header().title()));
    }

    @Override
    public boolean performFinish() {
        ExportChoice choice = choice();
        boolean begun = choice.machines() == null ? exportOne(choice) : ExportMachines.begin(getShell(), choice);
        if (begun) {
            page.remember();
        }
        return begun;
    }

    private boolean exportOne(ExportChoice choice) {
        Path target = choice.target();
        boolean there = Files.exists(target);
        Path log = CheckBoot.log(target);
        if (!TargetField.mayReplace(getShell(), target) || choice.isStarted() && !TargetField.mayReplace(getShell(), log)) {
            return false;
        }
        new ExportJob(choice, there).schedule();
        return true;
    }
}
