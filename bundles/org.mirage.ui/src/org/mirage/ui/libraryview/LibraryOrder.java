// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.mirage.model.Version;

/** Sorts as the tree's sort column says; versions stand newest first until a column says otherwise. */
final class LibraryOrder extends ViewerComparator {

    @Override
    public int compare(Viewer viewer, Object one, Object other) {
        Tree tree = (Tree) viewer.getControl();
        TreeColumn column = tree.getSortColumn();
        LibraryColumn by = column == null ? LibraryColumn.NAME : (LibraryColumn) column.getData();
        int sign = column != null && tree.getSortDirection() == SWT.DOWN ? -1 : 1;
        if (by == LibraryColumn.NAME && one instanceof Version first && other instanceof Version second) {
            return sign * Integer.compare(second.getNumber(), first.getNumber());
        }
        int result = sign * by.compare(one, other);
        return result != 0 ? result : LibraryColumn.NAME.compare(one, other);
    }
}
