// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.mirage.engine.KeptChangeSet;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.kept.KeptText;

/** Opens change sets in editors. */
public final class ChangesOpening {

    /** What files of change sets are called in the end. */
    public static final String ENDING = ".changes"; //$NON-NLS-1$

    /** A change set that says nothing yet. */
    private static final String EMPTY = "mirage changes 1\nend\n"; //$NON-NLS-1$

    private static final int DISCARD = 0;
    private static final int STAY = 1;

    private ChangesOpening() {
    }

    /** Opens a file. */
    public static void open(IWorkbenchPage page, Path file) {
        open(page, ChangesInput.of(file));
    }

    /** Opens a new change set. */
    public static void openNew(IWorkbenchPage page) {
        open(page, ChangesInput.fresh(EMPTY));
    }

    /**
     * Opens a change set that the library keeps. An editor that began with another text of that name gives way; a person is asked
     * first where something would be lost.
     */
    public static void openKept(IWorkbenchPage page, KeptChangeSet set, String text) {
        ChangesInput input = ChangesInput.kept(set, text);
        IEditorPart shown = page.findEditor(input);
        boolean old = shown != null && shown.getEditorInput() instanceof ChangesInput before && before.kept() != null
                && !before.kept().text().equals(set.text());
        if (old && (!shown.isDirty() || mayDiscard(page, set))) {
            page.closeEditor(shown, false);
        }
        open(page, input);
    }

    private static boolean mayDiscard(IWorkbenchPage page, KeptChangeSet set) {
        String question = NLS.bind(Messages.ChangesOpening_other, new Object[] {set.name(), set.label(), KeptText.author(set)});
        return new MessageDialog(page.getWorkbenchWindow().getShell(), Messages.ChangesOpening_title, null, question,
                MessageDialog.QUESTION, STAY, Messages.ChangesOpening_discard, Messages.ChangesOpening_stay).open() == DISCARD;
    }

    private static void open(IWorkbenchPage page, ChangesInput input) {
        try {
            page.openEditor(input, ChangesEditor.ID);
        } catch (PartInitException failure) {
            Failures.show(failure.getStatus().getException() == null ? failure : failure.getStatus().getException());
        }
    }
}
