// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.MirageException;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.model.Version;
import org.mirage.ui.Plugin;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.updating.ChosenChanges;
import org.mirage.ui.updating.UpdateWizard;
import org.mirage.ui.widgets.ReplaceQuestion;

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

    /** Nothing that a person typed is lost before it is known that files can be made. */
    @Override
    public boolean performFinish() {
        ExportChoice choice = choice();
        List<Path> there = new ArrayList<>();
        List<Path> logs = new ArrayList<>();
        if (!look(choice, there, logs)) {
            return false;
        }
        // who agrees to lose a log does not agree to lose disks
        boolean overwrite = !there.isEmpty();
        there.addAll(logs);
        if (!ReplaceQuestion.ask(getShell(), there)) {
            return false;
        }
        if (choice.machines() != null) {
            ExportMachines.begin((Shell) getShell().getParent(), choice, overwrite);
        } else {
            new ExportJob(choice, overwrite).schedule();
        }
        page.remember();
        return true;
    }

    /** Finds files that would be replaced; false when nothing can be written as it was chosen, which was told. */
    private boolean look(ExportChoice choice, List<Path> there, List<Path> logs) {
        try {
            getContainer().run(true, false, monitor -> {
                try {
                    there.addAll(choice.replaced(LibrarySession.current().engine()));
                    logs.addAll(choice.replacedLogs(LibrarySession.current().engine()));
                } catch (MirageException wrong) {
                    throw new InvocationTargetException(wrong);
                }
            });
            return true;
        } catch (InvocationTargetException wrong) {
            // the workbench's own dialog would stay behind the wizard
            MessageDialog.openError(getShell(), Messages.ExportWizard_problem, Failures.text(wrong.getCause()).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
