// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.mirage.ui.changes.ChangesOpening;
import org.mirage.ui.changeset.ChangesText;
import org.mirage.ui.compare.CompareOpening;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.widgets.ReplaceQuestion;

/** What can be done with staged changes besides making a version of them. */
final class StagedActions {

    private StagedActions() {
    }

    /** Compares the version with what it would be like. */
    static void preview(IWorkbenchPage page, StagedChanges staged) {
        try {
            CompareOpening.openPreview(page, staged.version(), staged.given(), Map.of());
        } catch (IOException failure) {
            Failures.show(failure);
        }
    }

    /** Writes them into a {@code .changes} file. */
    static void save(Shell shell, StagedChanges staged) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.StagedActions_save);
        dialog.setFilterExtensions(new String[] {"*" + ChangesOpening.ENDING}); //$NON-NLS-1$
        dialog.setFileName(staged.version().version().image() + ChangesOpening.ENDING);
        String chosen = dialog.open();
        if (chosen != null) {
            save(shell, staged, Path.of(chosen.endsWith(ChangesOpening.ENDING) ? chosen : chosen + ChangesOpening.ENDING));
        }
    }

    private static void save(Shell shell, StagedChanges staged, Path file) {
        if (ReplaceQuestion.ask(shell, file)) {
            try {
                Files.writeString(file, ChangesText.write(staged.set()));
            } catch (IOException failure) {
                Failures.show(failure);
            }
        }
    }
}
