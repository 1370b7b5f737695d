// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.mirage.ui.changes.ChangesOpening;
import org.mirage.ui.widgets.TargetField;

/** The file of a change set, below what there is to choose about its edits. */
public abstract class SaveChangesPage extends WizardPage {

    /** How many columns the page has. */
    protected static final int COLUMNS = 3;

    private final String file;
    private TargetField target;

    /**
     * Makes the page.
     *
     * @param file the name that is suggested, without its ending
     * @param title the page's heading
     */
    protected SaveChangesPage(String file, String title) {
        super("saveChanges"); //$NON-NLS-1$
        this.file = file;
        setTitle(title);
    }

    @Override
    public final void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).spacing(8, 8).applyTo(page);
        addChoices(page);
        target = new TargetField(page, "changes", getDialogSettings(), this::check); //$NON-NLS-1$
        setControl(page);
        target.suggest(file + ChangesOpening.ENDING);
    }

    /** Puts above the file what there is to choose; nothing unless a page says so. */
    protected void addChoices(Composite page) {
        // which edits it has is known
    }

    /** Says what will be in the file. */
    protected abstract String text();

    /** What writes the change set as it is chosen now. */
    protected abstract ChangesWriting writing();

    private void check() {
        target.check().tell(this, text());
    }

    /** Where the file is named. */
    final TargetField target() {
        return target;
    }
}
