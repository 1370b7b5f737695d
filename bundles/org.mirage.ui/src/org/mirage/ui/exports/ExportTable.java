// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.engine.ListedExport;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.widgets.ColumnMemory;

/** The exports, one in a row, those that a filter lets through; a row is made when it is first seen. */
final class ExportTable {

    private static final int STYLE = SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL;

    private final Table table;
    private List<ListedExport> all = List.of();
    private List<ListedExport> rows = List.of();
    private String filter = ""; //$NON-NLS-1$

    ExportTable(Composite parent) {
        table = Keys.mark(new Table(parent, STYLE), "exports.table"); //$NON-NLS-1$
        table.setHeaderVisible(true);
        for (ExportColumn what : ExportColumn.values()) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(what.title);
            column.setWidth(what.width);
            column.setMoveable(true);
            column.setData(what);
            column.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sortBy(column)));
        }
        table.setSortColumn(table.getColumn(ExportColumn.WHEN.ordinal()));
        table.setSortDirection(SWT.DOWN);
        new ColumnMemory(Plugin.settings("exports")).attach(table); //$NON-NLS-1$
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    }

    Table control() {
        return table;
    }

    /** Shows those; what was selected stays so. */
    void show(List<ListedExport> exports) {
        all = exports;
        arrange();
    }

    /** Shows only those in one of whose columns that text stands. */
    void filter(String text) {
        filter = text.toLowerCase(Locale.ROOT);
        arrange();
    }

    private void arrange() {
        List<Integer> selected = selected().stream().map(ListedExport::number).toList();
        List<ListedExport> sorted = all.stream().filter(this::fits)
                .sorted(((ExportColumn) table.getSortColumn().getData()).order(table.getSortDirection() == SWT.DOWN)).toList();
        table.setRedraw(false);
        table.deselectAll();
        // GTK asks for rows even while they go
        rows = List.of();
        table.setItemCount(0);
        rows = sorted;
        table.setItemCount(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (selected.contains(rows.get(i).number())) {
                table.select(i);
            }
        }
        table.setRedraw(true);
        table.notifyListeners(SWT.Selection, new Event());
    }

    private boolean fits(ListedExport export) {
        return Arrays.stream(ExportColumn.values()).anyMatch(column -> column.text(export).toLowerCase(Locale.ROOT).contains(filter));
    }

    /** What is selected, in the order of the rows. */
    List<ListedExport> selected() {
        return Arrays.stream(table.getSelectionIndices()).sorted().filter(i -> i < rows.size()).mapToObj(rows::get).toList();
    }

    private void fill(TableItem item, int index) {
        if (index < 0 || index >= rows.size()) {
            return;
        }
        ListedExport export = rows.get(index);
        for (ExportColumn column : ExportColumn.values()) {
            item.setText(column.ordinal(), column.text(export));
        }
        item.setImage((export.export().table() == null ? Icons.MACHINE : Icons.MACHINES).image());
    }

    private void sortBy(TableColumn column) {
        boolean again = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
        table.setSortColumn(column);
        table.setSortDirection(again ? SWT.DOWN : SWT.UP);
        arrange();
    }
}
