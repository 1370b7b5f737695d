// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.List;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.customising.ChangingStep;
import org.mirage.engine.customising.ReadyMadeStep;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.model.Version;
import org.mirage.ui.Plugin;

/** Asks what is to be changed, with what values, and in which images; first it shows what would become of each. */
public final class UpdateWizard extends Wizard {

    private final ChangesPage what;
    private final UpgradePage upgrade = new UpgradePage();
    private final ParametersPage parameters = new ParametersPage();
    private final TargetsPage targets;

    private UpdateWizard(List<Version> versions, ChosenChanges given) {
        what = new ChangesPage(given);
        targets = new TargetsPage(versions, this::update);
        setWindowTitle(Messages.UpdateWizard_title);
        setDialogSettings(Plugin.settings("update")); //$NON-NLS-1$
        setNeedsProgressMonitor(false);
    }

    /** Opens it on versions that are to be changed, which may be none yet. */
    public static void open(Shell shell, List<Version> versions) {
        open(shell, versions, null);
    }

    /** Opens it on versions and changes; a person can still choose others. */
    public static void open(Shell shell, List<Version> versions, ChosenChanges given) {
        WizardDialog dialog = new WizardDialog(shell, new UpdateWizard(versions, given));
        dialog.setMinimumPageSize(700, 420);
        dialog.open();
    }

    @Override
    public void addPages() {
        addPage(what);
        addPage(upgrade);
        addPage(parameters);
        addPage(targets);
    }

    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        if (page == what && what.isUpgrade()) {
            return upgrade;
        } else if (page == what && what.isCarry()) {
            return targets;
        }
        ChangingStep step = what.step();
        if (page == what && step != null) {
            parameters.show(step);
            return step.parameters().isEmpty() ? targets : parameters;
        }
        return page == upgrade ? targets : super.getNextPage(page);
    }

    @Override
    public IWizardPage getPreviousPage(IWizardPage page) {
        if (page != targets) {
            return page == what ? null : what;
        }
        ChangingStep step = what.step();
        return what.isUpgrade() ? upgrade : what.isCarry() || step != null && step.parameters().isEmpty() ? what : parameters;
    }

    /** What the pages say together; asked when the last one is there. */
    private Update update() {
        if (what.isUpgrade()) {
            return upgrade.upgrade();
        } else if (what.isCarry()) {
            return what.carry();
        }
        return switch (what.step()) {
            case ReadyMadeStep ready -> new ReadyMadeUpdate(ready.set(), parameters.values());
            case WrittenStep written -> new ChangesUpdate(written.given(), parameters.values());
        };
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == targets && targets.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        what.remember();
        upgrade.remember();
        List<TargetOutlook> chosen = targets.chosen();
        new UpdateJob(update(), chosen, targets.message(), targets.isChosen()).schedule();
        return true;
    }
}
