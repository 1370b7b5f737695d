// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;

/**
 * A viewer of something that a person looks at, of which nothing is selected for others.
 *
 * @param <S> what it shows
 */
abstract class StillViewer<S> extends Viewer {

    private final Class<S> kind;
    private S shown;

    StillViewer(Class<S> kind) {
        this.kind = kind;
    }

    /** What is looked at; null for nothing. */
    final S shown() {
        return shown;
    }

    @Override
    public final void setInput(Object input) {
        shown = kind.cast(input);
        refresh();
    }

    @Override
    public final Object getInput() {
        return shown;
    }

    @Override
    public final ISelection getSelection() {
        return StructuredSelection.EMPTY;
    }

    @Override
    public final void setSelection(ISelection selection, boolean reveal) {
        // nobody asks for a part of it
    }
}
