// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.engine.PathState;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.compare.DifferenceIcons;
import org.mirage.ui.widgets.ColumnMemory;

/** The states of a path, one in a row; a row is made when it is first seen. */
final class HistoryTable {

    private static final int STYLE = SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL;

    private final Table table;
    private HistoryRow[] rows = {};

    HistoryTable(Composite parent) {
        table = Keys.mark(new Table(parent, STYLE), "history.table"); //$NON-NLS-1$
        table.setHeaderVisible(true);
        for (HistoryColumn what : HistoryColumn.values()) {
            TableColumn column = new TableColumn(table, what.alignment);
            column.setText(what.title);
            column.setWidth(what.width);
            column.setMoveable(true);
            column.setData(what);
            column.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sortBy(column)));
        }
        table.setSortColumn(table.getColumn(HistoryColumn.SINCE.ordinal()));
        table.setSortDirection(SWT.DOWN);
        new ColumnMemory(Plugin.settings("history")).attach(table); //$NON-NLS-1$
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    }

    Table control() {
        return table;
    }

    /** Shows those rows. The states that were selected stay so; if there are none any more, that of a version is selected. */
    void show(List<HistoryRow> shown, String version) {
        show(shown);
        if (table.getSelectionCount() == 0) {
            select(version);
        } else {
            table.notifyListeners(SWT.Selection, new Event());
        }
    }

    /** Selects the state that a version has, by the name of its record. */
    void select(String version) {
        table.setSelection(IntStream.range(0, rows.length).filter(i -> rows[i].isOf(version)).toArray());
        table.notifyListeners(SWT.Selection, new Event());
    }

    private void show(List<HistoryRow> shown) {
        List<HistoryRow> selected = selected();
        HistoryRow[] sorted = shown.toArray(HistoryRow[]::new);
        Arrays.sort(sorted, ((HistoryColumn) table.getSortColumn().getData()).order(table.getSortDirection() == SWT.DOWN));
        table.setRedraw(false);
        table.deselectAll();
        // GTK asks for rows even while they go
        rows = new HistoryRow[0];
        table.setItemCount(0);
        rows = sorted;
        table.setItemCount(rows.length);
        for (int i = 0; i < rows.length; i++) {
            if (selected.stream().anyMatch(rows[i]::isSame)) {
                table.select(i);
            }
        }
        table.setRedraw(true);
    }

    /** What is selected, in the order of the rows. */
    List<HistoryRow> selected() {
        return Arrays.stream(table.getSelectionIndices()).filter(i -> i < rows.length).mapToObj(i -> rows[i]).toList();
    }

    private void fill(TableItem item, int index) {
        if (index < 0 || index >= rows.length) {
            return;
        }
        HistoryRow row = rows[index];
        for (int i = 0; i < table.getColumnCount(); i++) {
            item.setText(i, ((HistoryColumn) table.getColumn(i).getData()).text(row));
        }
        item.setImage(row.state().isAbsent() ? Icons.ABSENT.image() : DifferenceIcons.of(row.state().entry(), kind(row.state())));
        Color faint = item.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
        item.setForeground(row.state().isAbsent() ? faint : null);
    }

    private static ChangeKind kind(PathState state) {
        return state.change() == null ? ChangeKind.NONE : state.change().kind();
    }

    private void sortBy(TableColumn column) {
        boolean again = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
        table.setSortColumn(column);
        table.setSortDirection(again ? SWT.DOWN : SWT.UP);
        show(List.of(rows));
    }
}
