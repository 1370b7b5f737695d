// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.text.MessageFormat;

import org.mirage.ui.saving.ChangesWriting;
import org.mirage.ui.saving.SaveChangesPage;

/** What the change set takes out that was found. */
final class CleaningPage extends SaveChangesPage {

    private final CleaningEdits edits;

    CleaningPage(CleaningEdits edits) {
        super(edits.found().version().name() + (edits.sanitising() ? "-clean" : "-quarantine"), edits.title()); //$NON-NLS-1$ //$NON-NLS-2$
        this.edits = edits;
    }

    @Override
    protected String text() {
        return MessageFormat.format(Messages.CleaningPage_text, edits.count(), edits.found().version().label());
    }

    @Override
    protected ChangesWriting writing() {
        return edits::write;
    }
}
