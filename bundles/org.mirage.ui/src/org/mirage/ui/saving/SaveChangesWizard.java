// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.mirage.ui.widgets.TargetField;

/** Asks where to save a change set, and what a page has to ask about its edits; saving runs in the background. */
public final class SaveChangesWizard extends SavingWizard {

    private final SaveChangesPage page;

    private SaveChangesWizard(String subject, SaveChangesPage page) {
        super(NLS.bind(Messages.SaveChangesWizard_title, subject), "changes", page); //$NON-NLS-1$
        this.page = page;
    }

    /**
     * Opens it.
     *
     * @param subject what the change set comes from, such as a version
     */
    public static void open(Shell shell, String subject, SaveChangesPage page) {
        new SaveChangesWizard(subject, page).open(shell);
    }

    @Override
    TargetField target() {
        return page.target();
    }

    @Override
    void save(Path target, boolean overwrite) {
        page.target().remember();
        new SaveChangesJob(page.writing(), target, overwrite).schedule();
    }
}
