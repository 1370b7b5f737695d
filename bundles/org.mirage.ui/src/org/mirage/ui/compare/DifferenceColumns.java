// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.mirage.ui.Plugin;
import org.mirage.ui.widgets.ColumnMemory;

/** The heads of the tree's columns; a click says what sorts. */
final class DifferenceColumns {

    private DifferenceColumns() {
    }

    /**
     * Makes them as they were left the last time.
     *
     * @param sort is told when another column sorts
     */
    static void create(Tree tree, Runnable sort) {
        for (DifferenceColumn what : DifferenceColumn.values()) {
            add(tree, what, sort);
        }
        // takes the room that is left, which would else stretch the last column
        new TreeColumn(tree, SWT.LEFT).setWidth(1);
        new ColumnMemory(Plugin.settings("compare.columns")).attach(tree); //$NON-NLS-1$
    }

    private static void add(Tree tree, DifferenceColumn what, Runnable sort) {
        TreeColumn column = new TreeColumn(tree, what.alignment);
        column.setText(what.title);
        column.setToolTipText(what.tip);
        column.setWidth(what.width);
        column.setData(what);
        column.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            // numbers are sorted for the largest, a second click or the name brings the order of names back
            boolean again = tree.getSortColumn() == column && tree.getSortDirection() == SWT.DOWN;
            boolean none = what == DifferenceColumn.NAME || again;
            tree.setSortColumn(none ? null : column);
            tree.setSortDirection(none ? SWT.NONE : SWT.DOWN);
            sort.run();
        }));
    }
}
