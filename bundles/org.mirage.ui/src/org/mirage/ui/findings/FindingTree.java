// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.widgets.ColumnMemory;

/** What was found, as a list or in groups; a row is made when it is first seen. What is selected and open stays so. */
final class FindingTree {

    private static final int STYLE = SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL;

    /** So many groups are open from the beginning. */
    private static final int OPEN_LIMIT = 20;

    /** So many are asked for their rows one by one. */
    private static final int FEW = 50;

    /** More rows do not stay selected when their order changes. */
    private static final int SELECTED_LIMIT = 1000;

    private final Tree tree;
    private final Runnable sorted;
    private final Set<Object> turned = new HashSet<>();
    private List<FindingRow> rows = List.of();
    private List<FindingRow> selected = List.of();
    private FindingGrouping grouping = FindingGrouping.IMAGE;

    /**
     * Makes an empty tree.
     *
     * @param sorted runs when a person wants another order
     */
    FindingTree(Composite parent, Runnable sorted) {
        this.sorted = sorted;
        tree = Keys.mark(new Tree(parent, STYLE), "findings.tree"); //$NON-NLS-1$
        tree.setHeaderVisible(true);
        for (FindingColumn what : FindingColumn.values()) {
            TreeColumn column = new TreeColumn(tree, SWT.LEFT);
            column.setText(what.title);
            column.setWidth(what.width);
            column.setMoveable(what != FindingColumn.SEVERITY);
            column.setData(what);
            column.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sortBy(column)));
        }
        new ColumnMemory(Plugin.settings("findings")).attach(tree); //$NON-NLS-1$
        tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item, event.index));
        tree.addListener(SWT.Expand, event -> turn((TreeItem) event.item, true));
        tree.addListener(SWT.Collapse, event -> turn((TreeItem) event.item, false));
        // the first to hear of it: asking rows costs, and many want to know
        tree.addListener(SWT.Selection, event -> selected = ask());
        tree.addListener(SWT.DefaultSelection, event -> toggle((TreeItem) event.item));
    }

    Tree control() {
        return tree;
    }

    /** What sorts; null for the worst first. */
    FindingColumn column() {
        return tree.getSortColumn() == null ? null : (FindingColumn) tree.getSortColumn().getData();
    }

    boolean isDown() {
        return tree.getSortDirection() == SWT.DOWN;
    }

    /** Shows those rows. */
    void show(List<FindingRow> shown, FindingGrouping by) {
        List<Object> before = selected.stream().map(FindingRow::key).toList();
        if (by != grouping) {
            turned.clear();
            grouping = by;
        }
        tree.setRedraw(false);
        tree.deselectAll();
        // GTK asks for rows even while they go, and items that stay would keep what is below them
        rows = List.of();
        tree.removeAll();
        rows = shown;
        tree.setItemCount(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isGroup() && isOpen(i)) {
                TreeItem item = tree.getItem(i);
                fill(item, i);
                item.setExpanded(true);
            }
        }
        select(new HashSet<>(before));
        tree.setRedraw(true);
        tree.notifyListeners(SWT.Selection, new Event());
    }

    private boolean isOpen(int index) {
        boolean first = grouping == FindingGrouping.IMAGE && index < OPEN_LIMIT;
        return first != turned.contains(rows.get(index).key());
    }

    private void turn(TreeItem item, boolean open) {
        int index = tree.indexOf(item);
        if (index >= 0 && index < rows.size() && isOpen(index) != open) {
            Object key = rows.get(index).key();
            if (!turned.remove(key)) {
                turned.add(key);
            }
        }
    }

    /** A double click on a group, or Enter. */
    private void toggle(TreeItem item) {
        if (item.getData() instanceof FindingRow row && row.isGroup()) {
            boolean open = !item.getExpanded();
            item.setExpanded(open);
            turn(item, open);
        }
    }

    private void fill(TreeItem item, int index) {
        List<FindingRow> siblings = siblings(item.getParentItem());
        if (index < 0 || index >= siblings.size()) {
            return;
        }
        FindingRow row = siblings.get(index);
        item.setData(row);
        for (FindingColumn column : FindingColumn.values()) {
            item.setText(column.ordinal(), row.isGroup() ? column.text(row, grouping) : column.text(row));
        }
        item.setImage(row.isGroup() && grouping == FindingGrouping.IMAGE ? Icons.VERSION.image()
                : FindingText.icon(row.finding().severity()).image());
        if (row.ignored() != null) {
            item.setForeground(tree.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
            item.setImage(FindingColumn.STATE.ordinal(), Icons.IGNORED.image());
        }
        item.setItemCount(row.below().size());
    }

    /** The findings that are selected; a group stands for all that are in it. */
    List<FindingRow> selected() {
        return selected;
    }

    private List<FindingRow> ask() {
        TreeItem[] items = tree.getSelection();
        // of very many, their places are not looked for one by one
        Map<TreeItem, FindingRow> known = items.length > FEW ? places() : Map.of();
        Set<FindingRow> found = new LinkedHashSet<>();
        for (TreeItem item : items) {
            FindingRow row = items.length > FEW ? known.get(item) : row(item);
            if (row != null) {
                found.addAll(row.isGroup() ? row.below() : List.of(row));
            }
        }
        return List.copyOf(found);
    }

    private Map<TreeItem, FindingRow> places() {
        Map<TreeItem, FindingRow> places = new IdentityHashMap<>();
        TreeItem[] tops = tree.getItems();
        for (int i = 0; i < Math.min(tops.length, rows.size()); i++) {
            places.put(tops[i], rows.get(i));
            TreeItem[] below = tops[i].getExpanded() ? tops[i].getItems() : new TreeItem[0];
            for (int j = 0; j < Math.min(below.length, rows.get(i).below().size()); j++) {
                places.put(below[j], rows.get(i).below().get(j));
            }
        }
        return places;
    }

    /** The row of an item, which may never have been seen; null when there is none. */
    private FindingRow row(TreeItem item) {
        if (item.getData() instanceof FindingRow known) {
            return known;
        }
        TreeItem above = item.getParentItem();
        List<FindingRow> siblings = siblings(above);
        int index = above == null ? tree.indexOf(item) : above.indexOf(item);
        return index < 0 || index >= siblings.size() ? null : siblings.get(index);
    }

    private List<FindingRow> siblings(TreeItem above) {
        return above == null ? rows : above.getData() instanceof FindingRow group ? group.below() : List.of();
    }

    private void select(Set<Object> wanted) {
        if (wanted.isEmpty() || wanted.size() > SELECTED_LIMIT) {
            return;
        }
        List<TreeItem> items = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            FindingRow row = rows.get(i);
            if (!row.isGroup() && wanted.contains(row.key())) {
                items.add(tree.getItem(i));
            }
            for (int j = 0; row.isGroup() && isOpen(i) && j < row.below().size(); j++) {
                if (wanted.contains(row.below().get(j).key())) {
                    items.add(tree.getItem(i).getItem(j));
                }
            }
        }
        tree.setSelection(items.toArray(TreeItem[]::new));
    }

    /** Up, down, and then the worst first. */
    private void sortBy(TreeColumn column) {
        boolean same = tree.getSortColumn() == column;
        boolean off = same && isDown();
        tree.setSortDirection(off ? SWT.NONE : same ? SWT.DOWN : SWT.UP);
        tree.setSortColumn(off ? null : column);
        sorted.run();
    }
}
