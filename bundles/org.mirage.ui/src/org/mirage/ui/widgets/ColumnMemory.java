// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/** Remembers how wide columns are, in what order they stand, and which one sorts; keyed by their data. */
public final class ColumnMemory {

    private static final String WIDTH = "width."; //$NON-NLS-1$
    private static final String ORDER = "order"; //$NON-NLS-1$
    private static final String SORT = "sort"; //$NON-NLS-1$
    private static final String DOWN = "down"; //$NON-NLS-1$

    private final IDialogSettings settings;

    /** Will keep everything in that section. */
    public ColumnMemory(IDialogSettings settings) {
        this.settings = settings;
    }

    /** Applies what was remembered, and remembers when the tree goes. */
    public void attach(Tree tree) {
        for (TreeColumn column : tree.getColumns()) {
            column.setWidth(width(column, column.getWidth()));
            if (name(column).equals(settings.get(SORT))) {
                tree.setSortColumn(column);
                tree.setSortDirection(direction());
            }
        }
        int[] order = order(tree.getColumnCount());
        if (order != null) {
            tree.setColumnOrder(order);
        }
        tree.addDisposeListener(event -> {
            for (TreeColumn column : tree.getColumns()) {
                settings.put(WIDTH + name(column), column.getWidth());
            }
            save(tree.getColumnOrder(), tree.getSortColumn(), tree.getSortDirection());
        });
    }

    /** Applies what was remembered, and remembers when the table goes. */
    public void attach(Table table) {
        for (TableColumn column : table.getColumns()) {
            column.setWidth(width(column, column.getWidth()));
            if (name(column).equals(settings.get(SORT))) {
                table.setSortColumn(column);
                table.setSortDirection(direction());
            }
        }
        int[] order = order(table.getColumnCount());
        if (order != null) {
            table.setColumnOrder(order);
        }
        table.addDisposeListener(event -> {
            for (TableColumn column : table.getColumns()) {
                settings.put(WIDTH + name(column), column.getWidth());
            }
            save(table.getColumnOrder(), table.getSortColumn(), table.getSortDirection());
        });
    }

    private static String name(Item column) {
        return String.valueOf(column.getData());
    }

    private int width(Item column, int otherwise) {
        String text = settings.get(WIDTH + name(column));
        return text != null && text.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(text) : otherwise; //$NON-NLS-1$
    }

    private int direction() {
        return settings.getBoolean(DOWN) ? SWT.DOWN : SWT.UP;
    }

    /** Null unless what was remembered is an order of just these columns: another version may have had others. */
    private int[] order(int count) {
        String[] texts = settings.getArray(ORDER);
        if (texts == null || texts.length != count) {
            return null;
        }
        int[] order = new int[count];
        boolean[] seen = new boolean[count];
        for (int i = 0; i < count; i++) {
            int at = texts[i].matches("[0-9]{1,2}") ? Integer.parseInt(texts[i]) : count; //$NON-NLS-1$
            if (at >= count || seen[at]) {
                return null;
            }
            seen[at] = true;
            order[i] = at;
        }
        return order;
    }

    private void save(int[] order, Item sort, int direction) {
        String[] texts = new String[order.length];
        for (int i = 0; i < order.length; i++) {
            texts[i] = Integer.toString(order[i]);
        }
        settings.put(ORDER, texts);
        settings.put(SORT, sort == null ? "" : name(sort)); //$NON-NLS-1$
        settings.put(DOWN, direction == SWT.DOWN);
    }
}
