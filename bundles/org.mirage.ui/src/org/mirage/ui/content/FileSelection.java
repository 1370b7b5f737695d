// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;

/** Says that an editor's file is selected, so that Properties and Extract know it; it never changes. */
final class FileSelection implements ISelectionProvider {

    private ISelection selection = StructuredSelection.EMPTY;

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        // there is no change to tell
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        // there is no change to tell
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }

    @Override
    public void setSelection(ISelection now) {
        selection = now;
    }
}
