// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.nio.file.Path;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.mirage.ui.jobs.Failures;

/** Opens change sets in editors. */
public final class ChangesOpening {

    /** What files of change sets are called in the end. */
    public static final String ENDING = ".changes"; //$NON-NLS-1$

    /** A change set that says nothing yet. */
    private static final String EMPTY = "mirage changes 1\nend\n"; //$NON-NLS-1$

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

    /** Opens a change set that the library keeps under that name. */
    public static void openKept(IWorkbenchPage page, String name, String text) {
        open(page, ChangesInput.kept(name, text));
    }

    private static void open(IWorkbenchPage page, ChangesInput input) {
        try {
            page.openEditor(input, ChangesEditor.ID);
        } catch (PartInitException failure) {
            Failures.show(failure.getStatus().getException() == null ? failure : failure.getStatus().getException());
        }
    }
}
