// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.mirage.ui.Keys;

/** A plain table whose columns share its width by their weights; that needs a part of the page of its own. */
public final class WeightedTable {

    private final Composite part;
    private final TableColumnLayout layout = new TableColumnLayout();
    private final Table table;

    /**
     * Makes a table without columns.
     *
     * @param style of the table; whole rows are selected in any case
     * @param key what it is found by
     */
    public WeightedTable(Composite parent, int style, String key) {
        part = new Composite(parent, SWT.NONE);
        part.setLayout(layout);
        table = Keys.mark(new Table(part, style | SWT.FULL_SELECTION), key);
    }

    /** Adds a column with a heading. */
    public WeightedTable column(String title, int weight) {
        table.setHeaderVisible(true);
        add(weight).setText(title);
        return this;
    }

    /** Adds a column without a heading. */
    public WeightedTable column(int weight) {
        add(weight);
        return this;
    }

    private TableColumn add(int weight) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        layout.setColumnData(column, new ColumnWeightData(weight));
        return column;
    }

    /** The table itself. */
    public Table table() {
        return table;
    }

    /** The part of the page that it fills. */
    public Composite part() {
        return part;
    }
}
