// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.mirage.ui.Keys;

/**
 * Things as a list or in groups, which are sorted by a click on a column's title; a row is made when it is first seen, so that there may
 * be many. Rows stay where they are when more come, and what is selected and open stays so when they are arranged anew. Whoever sorts,
 * groups or filters has them arranged by {@link #arrangement} and shown. Used in the user-interface thread only.
 *
 * @param <R> a thing
 */
public final class RowTree<R> implements SelectableRows<R> {

    private static final int STYLE = SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL;

    /** More rows do not stay selected when they are arranged anew, and are not asked one by one when all are selected. */
    private static final int SELECTED_LIMIT = 1000;

    private final Tree tree;
    private final List<RowColumn<R>> columns;
    private final Runnable sorted;
    private final OpenMenu menu;
    private final ShownRows<R> rows = new ShownRows<>();
    private Function<R, Object> identity = item -> item;
    private Comparator<R> unsorted;
    private Runnable opened = () -> { };
    private List<TreeRow<R>> selected = List.of();

    /**
     * Makes an empty tree.
     *
     * @param key its mark
     * @param columns from left to right; the first stays where it is
     * @param sorted runs when a person wants another order
     */
    public RowTree(Composite parent, String key, List<RowColumn<R>> columns, Runnable sorted) {
        this.columns = List.copyOf(columns);
        this.sorted = sorted;
        tree = Keys.mark(new Tree(parent, STYLE), key);
        tree.setHeaderVisible(true);
        for (RowColumn<R> what : columns) {
            TreeColumn column = new TreeColumn(tree, what.alignment());
            column.setText(what.title());
            column.setToolTipText(what.tip());
            column.setWidth(what.width());
            column.setMoveable(what != columns.getFirst());
            column.setData(what);
            column.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sortBy(column)));
        }
        tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item, event.index));
        tree.addListener(SWT.Expand, event -> turn((TreeItem) event.item, true));
        tree.addListener(SWT.Collapse, event -> turn((TreeItem) event.item, false));
        // the first to hear of it: asking rows costs, and many want to know
        tree.addListener(SWT.Selection, event -> selected = ask());
        // a menu is asked for before the selection is told that the same click made
        tree.addListener(SWT.MenuDetect, event -> selected = ask());
        tree.addListener(SWT.DefaultSelection, event -> open((TreeItem) event.item));
        menu = new OpenMenu(tree);
    }

    /** What things are known by, so that they stay selected; things themselves without it. */
    public RowTree<R> knownBy(Function<R, Object> of) {
        identity = of;
        return this;
    }

    /** The order while no column sorts; without it, that in which things come. */
    public RowTree<R> unsorted(Comparator<R> order) {
        unsorted = order;
        return this;
    }

    /** How columns stand and sort is remembered. Last of what is set. */
    public RowTree<R> remembered(IDialogSettings settings) {
        new ColumnMemory(settings).attach(tree);
        return this;
    }

    @Override
    public Tree control() {
        return tree;
    }

    @Override
    public void onOpen(Runnable run) {
        opened = run;
    }

    @Override
    public List<String> cells(R row) {
        return Arrays.stream(tree.getColumnOrder()).mapToObj(i -> columns.get(i).text(row)).toList();
    }

    /**
     * How things are to be arranged now.
     *
     * @param by how they are put together
     * @param complete whether no more things come; as long as they do, rows keep their places
     */
    public RowArrangement<R> arrangement(RowGrouping<R> by, boolean complete) {
        TreeColumn column = tree.getSortColumn();
        return new RowArrangement<>(identity, by, column == null ? null : columns.get(tree.indexOf(column)),
                tree.getSortDirection() == SWT.DOWN, unsorted, complete);
    }

    /** Shows nothing, and forgets what was open. */
    public void clear() {
        menu.forget();
        rows.forget();
        replace(List.of());
    }

    /** Shows rows; while a menu is open, when it is closed: who chooses from it chooses for what is seen and selected. */
    public void show(List<TreeRow<R>> shown, RowGrouping<R> by) {
        menu.whenClosed(() -> arrange(shown, by));
    }

    private void arrange(List<TreeRow<R>> shown, RowGrouping<R> by) {
        rows.groupBy(by);
        if (rows.growInto(shown)) {
            grow(shown);
        } else {
            replace(shown);
        }
    }

    private void grow(List<TreeRow<R>> shown) {
        List<TreeRow<R>> before = rows.tops();
        rows.set(shown);
        for (int i = 0; i < before.size(); i++) {
            if (shown.get(i).below().size() > before.get(i).below().size()) {
                fill(tree.getItem(i), i);
            }
        }
        tree.setItemCount(shown.size());
        openFrom(before.size());
        if (selected.stream().anyMatch(TreeRow::isGroup)) {
            tree.notifyListeners(SWT.Selection, new Event());
        }
    }

    private void replace(List<TreeRow<R>> shown) {
        Set<Object> before = selected.stream().map(TreeRow::key).collect(Collectors.toSet());
        tree.setRedraw(false);
        tree.deselectAll();
        // GTK asks for rows even while they go, and items that stay would keep what is below them
        rows.set(List.of());
        tree.removeAll();
        rows.set(shown);
        tree.setItemCount(shown.size());
        openFrom(0);
        select(before);
        tree.setRedraw(true);
        tree.notifyListeners(SWT.Selection, new Event());
    }

    private void openFrom(int from) {
        for (int i = from; i < rows.tops().size(); i++) {
            if (rows.isOpen(i)) {
                TreeItem item = tree.getItem(i);
                fill(item, i);
                item.setExpanded(true);
            }
        }
    }

    private void turn(TreeItem item, boolean open) {
        rows.turn(tree.indexOf(item), open);
    }

    /** A double click, or Enter. */
    private void open(TreeItem item) {
        TreeRow<R> row = row(item);
        if (row != null && row.isGroup()) {
            boolean open = !item.getExpanded();
            item.setExpanded(open);
            turn(item, open);
        } else if (row != null) {
            opened.run();
        }
    }

    private void fill(TreeItem item, int index) {
        List<TreeRow<R>> siblings = siblings(item.getParentItem());
        if (index < 0 || index >= siblings.size()) {
            return;
        }
        TreeRow<R> row = siblings.get(index);
        for (int i = 0; i < columns.size(); i++) {
            item.setText(i, row.isGroup() ? columns.get(i).text(row) : columns.get(i).text(row.item()));
        }
        if (row.isGroup()) {
            item.setImage(row.grouping().picture(row));
        } else {
            paint(item, row.item());
        }
        item.setItemCount(row.below().size());
    }

    private void paint(TreeItem item, R thing) {
        for (int i = 0; i < columns.size(); i++) {
            Image picture = columns.get(i).picture(thing);
            if (picture != null) {
                item.setImage(i, picture);
            }
            Color colour = columns.get(i).colour(thing);
            if (colour != null) {
                item.setForeground(i, colour);
            }
        }
    }

    /** The things that are selected, in the order of the rows; a group stands for all that are in it. */
    @Override
    public List<R> selected() {
        Map<Object, R> things = new LinkedHashMap<>();
        selected.stream().map(TreeRow::things).flatMap(List::stream).forEach(row -> things.putIfAbsent(row.key(), row.item()));
        return List.copyOf(things.values());
    }

    private List<TreeRow<R>> ask() {
        int count = tree.getSelectionCount();
        if (count > SELECTED_LIMIT) {
            // to ask GTK for that many items takes long, and who selects so many mostly selects all
            List<TreeRow<R>> visible = rows.visible();
            if (count == visible.size()) {
                return visible;
            }
        }
        return Arrays.stream(tree.getSelection()).map(this::row).filter(Objects::nonNull).toList();
    }

    /** The row of an item, which may never have been seen, without filling it; null when there is none. */
    private TreeRow<R> row(TreeItem item) {
        TreeItem above = item.getParentItem();
        int index = above == null ? tree.indexOf(item) : above.indexOf(item);
        List<TreeRow<R>> siblings = siblings(above);
        return index < 0 || index >= siblings.size() ? null : siblings.get(index);
    }

    private List<TreeRow<R>> siblings(TreeItem above) {
        return above == null ? rows.tops() : rows.below(tree.indexOf(above));
    }

    private void select(Set<Object> wanted) {
        if (wanted.isEmpty() || wanted.size() > SELECTED_LIMIT) {
            return;
        }
        List<TreeItem> items = new ArrayList<>();
        for (int i = 0; i < rows.tops().size(); i++) {
            if (wanted.contains(rows.tops().get(i).key())) {
                items.add(tree.getItem(i));
            }
            List<TreeRow<R>> below = rows.isOpen(i) ? rows.below(i) : List.of();
            for (int j = 0; j < below.size(); j++) {
                if (wanted.contains(below.get(j).key())) {
                    items.add(tree.getItem(i).getItem(j));
                }
            }
        }
        tree.setSelection(items.toArray(TreeItem[]::new));
    }

    /** Up, down, and then as if none sorted. */
    private void sortBy(TreeColumn column) {
        boolean same = tree.getSortColumn() == column;
        boolean off = same && tree.getSortDirection() == SWT.DOWN;
        tree.setSortDirection(off ? SWT.NONE : same ? SWT.DOWN : SWT.UP);
        tree.setSortColumn(off ? null : column);
        sorted.run();
    }
}
