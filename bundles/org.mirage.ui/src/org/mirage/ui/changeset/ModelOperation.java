// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.ecore.change.ChangeDescription;

/** A step of a change set's history: what was recorded while the model changed, applied backwards and forwards. */
final class ModelOperation extends AbstractOperation {

    private final List<ChangeDescription> parts = new ArrayList<>();

    ModelOperation(String label, ChangeDescription part) {
        super(label);
        parts.add(part);
    }

    /** Makes another change, which followed at once, part of the step. */
    void absorb(ChangeDescription part) {
        parts.add(part);
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        return Status.OK_STATUS;
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        return reverse();
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        return reverse();
    }

    /** Each description becomes the one of the way back; the last is undone first, and redone last again. */
    private IStatus reverse() {
        Collections.reverse(parts);
        parts.forEach(ChangeDescription::applyAndReverse);
        return Status.OK_STATUS;
    }
}
