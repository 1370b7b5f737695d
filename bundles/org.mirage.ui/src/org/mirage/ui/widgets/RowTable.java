// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.ui.Keys;

/**
 * Rows of one kind, which are sorted by a click on a column's title and narrowed by a filter; a row is made when it is first seen, so that
 * there may be many. What is selected stays so when other rows are shown. Used in the user-interface thread only.
 *
 * @param <R> a row
 */
public final class RowTable<R> implements SelectableRows<R> {

    private static final int STYLE = SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL;

    private final Table table;
    private final List<RowColumn<R>> columns;
    private Function<R, Object> identity = row -> row;
    private Predicate<R> narrowed = _ -> true;
    private String filter = ""; //$NON-NLS-1$
    private List<R> all = List.of();
    private List<R> rows = List.of();
    private int pointed = -1;
    private Runnable arranged = () -> { };

    /**
     * Makes an empty table.
     *
     * @param key its mark
     * @param columns from left to right
     */
    public RowTable(Composite parent, String key, List<RowColumn<R>> columns) {
        this.columns = List.copyOf(columns);
        table = Keys.mark(new Table(parent, STYLE), key);
        table.setHeaderVisible(true);
        for (RowColumn<R> what : columns) {
            TableColumn column = new TableColumn(table, what.alignment());
            column.setText(what.title());
            column.setToolTipText(what.tip());
            column.setWidth(what.width());
            column.setData(what);
            column.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sortBy(column)));
        }
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addMouseListener(MouseListener.mouseDownAdapter(event -> pointed = columnAt(event.x, event.y)));
    }

    /** Sorts by a column until a person wants another order; without it, rows stand as they come until then. */
    public RowTable<R> sortedBy(String column, boolean down) {
        for (TableColumn one : table.getColumns()) {
            if (one.getData().toString().equals(column)) {
                table.setSortColumn(one);
                table.setSortDirection(down ? SWT.DOWN : SWT.UP);
            }
        }
        return this;
    }

    /** Columns can be moved, and how they stand and sort is remembered. Last of what is set. */
    public RowTable<R> remembered(IDialogSettings settings) {
        for (TableColumn column : table.getColumns()) {
            column.setMoveable(true);
        }
        new ColumnMemory(settings).attach(table);
        return this;
    }

    /** What rows are known by; a row that is known by the same as one before stays selected. Rows themselves without it. */
    public RowTable<R> knownBy(Function<R, Object> of) {
        identity = of;
        return this;
    }

    /** Has something run whenever other rows are shown, be it for a filter. */
    public RowTable<R> arranged(Runnable run) {
        arranged = run;
        return this;
    }

    /** The widget, for layout, menus and listeners. */
    @Override
    public Table control() {
        return table;
    }

    /** The columns as they were given. */
    public List<RowColumn<R>> columns() {
        return columns;
    }

    /** Shows other rows; of those that fit the filter. */
    public void show(List<R> shown) {
        all = List.copyOf(shown);
        arrange();
    }

    /** Shows only rows in one of whose columns that text stands. */
    public void filter(String text) {
        filter = text;
        arrange();
    }

    /** Shows only rows that are so. */
    public void narrow(Predicate<R> by) {
        narrowed = by;
        arrange();
    }

    /** The rows that are shown, as they stand. */
    public List<R> rows() {
        return rows;
    }

    @Override
    public List<R> selected() {
        return Arrays.stream(table.getSelectionIndices()).sorted().filter(i -> i < rows.size()).mapToObj(rows::get).toList();
    }

    /** Selects the rows that are so, and brings the first of them into sight. */
    public void select(Predicate<R> which) {
        table.deselectAll();
        mark(which);
        table.showSelection();
        table.notifyListeners(SWT.Selection, new Event());
    }

    /** The column on which the mouse was last pressed; null when it was on none. */
    public RowColumn<R> pointed() {
        return pointed < 0 ? null : columns.get(pointed);
    }

    private int columnAt(int x, int y) {
        TableItem item = table.getItem(new Point(x, y));
        for (int i = 0; item != null && i < columns.size(); i++) {
            if (item.getBounds(i).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void onOpen(Runnable run) {
        table.addListener(SWT.DefaultSelection, event -> run.run());
    }

    @Override
    public List<String> cells(R row) {
        return Arrays.stream(table.getColumnOrder()).mapToObj(i -> columns.get(i).text(row)).toList();
    }

    private void arrange() {
        Set<Object> selected = new HashSet<>(selected().stream().map(identity).toList());
        List<R> sorted = sorted(all.stream().filter(narrowed).filter(this::fits).toList());
        table.setRedraw(false);
        table.deselectAll();
        // GTK asks for rows even while they go
        rows = List.of();
        table.setItemCount(0);
        rows = sorted;
        table.setItemCount(rows.size());
        if (!selected.isEmpty()) {
            mark(row -> selected.contains(identity.apply(row)));
        }
        table.setRedraw(true);
        table.notifyListeners(SWT.Selection, new Event());
        arranged.run();
    }

    private List<R> sorted(List<R> some) {
        TableColumn column = table.getSortColumn();
        if (column == null) {
            return some;
        }
        RowColumn<R> by = columns.get(table.indexOf(column));
        try {
            return some.stream().sorted(by.order(table.getSortDirection() == SWT.DOWN)).toList();
        } catch (IllegalArgumentException circle) {
            // versions of some package systems, if an image has them made for that, come before one another in a circle
            return some.stream().sorted(Comparator.comparing(by::text)).toList();
        }
    }

    private boolean fits(R row) {
        return RowColumn.anyHas(columns, row, filter);
    }

    private void mark(Predicate<R> which) {
        for (int i = 0; i < rows.size(); i++) {
            if (which.test(rows.get(i))) {
                table.select(i);
            }
        }
    }

    private void fill(TableItem item, int index) {
        if (index < 0 || index >= rows.size()) {
            return;
        }
        R row = rows.get(index);
        for (int i = 0; i < columns.size(); i++) {
            item.setText(i, columns.get(i).text(row));
            Image picture = columns.get(i).picture(row);
            if (picture != null) {
                // GTK would keep room for one that is not there
                item.setImage(i, picture);
            }
            item.setForeground(i, columns.get(i).colour(row));
        }
    }

    private void sortBy(TableColumn column) {
        boolean again = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
        table.setSortColumn(column);
        table.setSortDirection(again ? SWT.DOWN : SWT.UP);
        arrange();
    }
}
