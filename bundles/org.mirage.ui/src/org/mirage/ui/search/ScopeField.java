// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.mirage.engine.VersionName;
import org.mirage.ui.Keys;
import org.mirage.ui.libraryview.SelectedNames;

/** Where a person chooses which versions are searched. */
final class ScopeField {

    private final IWorkbenchPage page;
    private final Combo combo;

    ScopeField(Composite parent, IWorkbenchPage page) {
        this.page = page;
        combo = Keys.mark(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), "search.scope"); //$NON-NLS-1$
        combo.setItems(SearchScope.labels());
        combo.setToolTipText(Messages.ScopeField_tip);
        choose(SearchScope.NEWEST);
    }

    Combo control() {
        return combo;
    }

    SearchScope scope() {
        return SearchScope.values()[combo.getSelectionIndex()];
    }

    void choose(SearchScope scope) {
        combo.select(scope.ordinal());
    }

    /** The images and versions that are selected in the library. */
    List<VersionName> selected() {
        return SelectedNames.in(page);
    }
}
