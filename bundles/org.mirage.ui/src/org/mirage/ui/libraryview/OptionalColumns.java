// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/** Shows those columns of the Library view that people asked for, and remembers which these are. */
final class OptionalColumns {

    private static final String SHOWN = "shown"; //$NON-NLS-1$

    private final Tree tree;
    private final IDialogSettings settings;
    private final Set<String> shown = new TreeSet<>();

    OptionalColumns(Tree tree, IDialogSettings settings) {
        this.tree = tree;
        this.settings = settings;
        String[] remembered = settings.getArray(SHOWN);
        shown.addAll(Arrays.asList(remembered == null ? new String[0] : remembered));
        for (TreeColumn column : tree.getColumns()) {
            LibraryColumn what = (LibraryColumn) column.getData();
            if (what.optional() && !shown.contains(what.name())) {
                hide(column);
            }
        }
    }

    /** Adds a menu that shows and hides them. */
    void addTo(IMenuManager menu) {
        MenuManager columns = new MenuManager(Messages.LibraryTree_columns, "library.columns"); //$NON-NLS-1$
        for (TreeColumn column : tree.getColumns()) {
            if (((LibraryColumn) column.getData()).optional()) {
                columns.add(action(column));
            }
        }
        menu.add(columns);
    }

    private Action action(TreeColumn column) {
        LibraryColumn what = (LibraryColumn) column.getData();
        Action action = new Action(what.title, IAction.AS_CHECK_BOX) {

            @Override
            public void run() {
                show(column, isChecked());
            }
        };
        action.setId("library.column." + what.name()); //$NON-NLS-1$
        action.setChecked(shown.contains(what.name()));
        return action;
    }

    /** Shows or hides a column. */
    void show(TreeColumn column, boolean visible) {
        LibraryColumn what = (LibraryColumn) column.getData();
        if (visible) {
            shown.add(what.name());
            column.setResizable(true);
            column.setWidth(what.width);
            tree.showColumn(column);
        } else {
            shown.remove(what.name());
            hide(column);
        }
        settings.put(SHOWN, shown.toArray(String[]::new));
    }

    private static void hide(TreeColumn column) {
        column.setWidth(0);
        column.setResizable(false);
    }
}
