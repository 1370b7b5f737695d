// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.text.MessageFormat;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.mirage.ui.changes.ChangesOpening;
import org.mirage.ui.widgets.TargetCheck;
import org.mirage.ui.widgets.TargetField;

/** What goes into the change set, and its file. */
final class SaveEditsPage extends WizardPage {

    private final CleaningEdits edits;
    private TargetField target;

    SaveEditsPage(CleaningEdits edits) {
        super("saveEdits"); //$NON-NLS-1$
        this.edits = edits;
        setTitle(edits.title());
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(8, 8).applyTo(page);
        target = new TargetField(page, "edits", getDialogSettings(), this::check); //$NON-NLS-1$
        setControl(page);
        target.suggest(edits.found().version().name() + (edits.sanitising() ? "-clean" : "-quarantine") + ChangesOpening.ENDING); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void check() {
        if (target == null) {
            return;
        }
        TargetCheck check = target.check();
        setErrorMessage(check.problem());
        setMessage(check.remark() != null ? check.remark() : MessageFormat.format(Messages.SaveEditsPage_text, edits.count(),
                edits.found().version().label()), check.remark() != null ? IMessageProvider.WARNING : IMessageProvider.NONE);
        setPageComplete(check.problem() == null);
    }

    TargetField target() {
        return target;
    }
}
