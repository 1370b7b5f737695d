// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.mirage.engine.search.FoundFile;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.files.EntryIcons;
import org.mirage.ui.widgets.ColumnMemory;

/** What was found, as a list or in groups; a row is made when it is first seen, and stays where it is when more come. */
final class FoundTree {

    private static final int STYLE = SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL;

    /** So many images are open from the beginning. */
    private static final int OPEN_LIMIT = 50;

    /** More rows do not stay selected when their order changes, and are not asked one by one when all are selected. */
    private static final int SELECTED_LIMIT = 1000;

    private final Tree tree;
    private final Runnable sorted;
    private final Set<Object> turned = new HashSet<>();
    private List<FoundRow> rows = List.of();
    private List<FoundFile> selected = List.of();
    private FoundGrouping grouping = FoundGrouping.IMAGE;

    /**
     * Makes an empty tree.
     *
     * @param sorted runs when a person wants another order
     */
    FoundTree(Composite parent, Runnable sorted) {
        this.sorted = sorted;
        tree = Keys.mark(new Tree(parent, STYLE), "search.tree"); //$NON-NLS-1$
        tree.setHeaderVisible(true);
        for (FoundColumn what : FoundColumn.values()) {
            TreeColumn column = new TreeColumn(tree, what.alignment);
            column.setText(what.title);
            column.setWidth(what.width);
            column.setMoveable(what != FoundColumn.NAME);
            column.setData(what);
            column.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sortBy(column)));
        }
        new ColumnMemory(Plugin.settings("search")).attach(tree); //$NON-NLS-1$
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

    /** What sorts; null for the order in which files are found. */
    FoundColumn column() {
        return tree.getSortColumn() == null ? null : (FoundColumn) tree.getSortColumn().getData();
    }

    boolean isDown() {
        return tree.getSortDirection() == SWT.DOWN;
    }

    /** Shows nothing, for another search. */
    void clear() {
        turned.clear();
        replace(List.of());
    }

    /** Shows those rows; what was selected and open stays so. */
    void show(List<FoundRow> shown, FoundGrouping by) {
        boolean grows = by == grouping && shown.size() >= rows.size();
        for (int i = 0; grows && i < rows.size(); i++) {
            grows = shown.get(i).continues(rows.get(i));
        }
        if (by != grouping) {
            turned.clear();
            grouping = by;
        }
        if (grows) {
            grow(shown);
        } else {
            List<FoundFile> before = selected;
            replace(shown);
            select(before);
        }
    }

    private void grow(List<FoundRow> shown) {
        List<FoundRow> before = rows;
        rows = shown;
        for (int i = 0; i < before.size(); i++) {
            if (shown.get(i).below().size() > before.get(i).below().size()) {
                fill(tree.getItem(i), i);
            }
        }
        tree.setItemCount(rows.size());
        open(before.size());
    }

    private void replace(List<FoundRow> shown) {
        tree.setRedraw(false);
        tree.deselectAll();
        // GTK asks for rows even while they go, and items that stay would keep what is below them
        rows = List.of();
        tree.removeAll();
        rows = shown;
        tree.setItemCount(rows.size());
        open(0);
        tree.setRedraw(true);
        tree.notifyListeners(SWT.Selection, new Event());
    }

    private void open(int from) {
        for (int i = from; i < rows.size(); i++) {
            if (rows.get(i).isGroup() && isOpen(i)) {
                TreeItem item = tree.getItem(i);
                fill(item, i);
                item.setExpanded(true);
            }
        }
    }

    private boolean isOpen(int index) {
        boolean first = grouping == FoundGrouping.IMAGE && index < OPEN_LIMIT;
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
        if (item.getData() instanceof FoundRow row && row.isGroup()) {
            boolean open = !item.getExpanded();
            item.setExpanded(open);
            turn(item, open);
        }
    }

    private void fill(TreeItem item, int index) {
        List<FoundRow> siblings = siblings(item.getParentItem());
        if (index < 0 || index >= siblings.size()) {
            return;
        }
        FoundRow row = siblings.get(index);
        item.setData(row);
        for (FoundColumn column : FoundColumn.values()) {
            item.setText(column.ordinal(), row.isGroup() ? column.text(row, grouping) : column.text(row.file()));
        }
        item.setImage((row.isGroup() ? grouping.icon : EntryIcons.of(row.file().entry())).image());
        item.setItemCount(row.below().size());
    }

    /** The files that are selected, in the order of the rows; groups count for nothing. */
    List<FoundFile> selected() {
        return selected;
    }

    private List<FoundFile> ask() {
        int count = tree.getSelectionCount();
        if (count > SELECTED_LIMIT) {
            // to ask GTK for that many items takes long, and who selects so many mostly selects all
            List<FoundRow> visible = visible();
            if (count == visible.size()) {
                return files(visible);
            }
        }
        List<FoundRow> chosen = new ArrayList<>();
        for (TreeItem item : tree.getSelection()) {
            FoundRow row = row(item);
            if (row != null) {
                chosen.add(row);
            }
        }
        return files(chosen);
    }

    private static List<FoundFile> files(List<FoundRow> rows) {
        return rows.stream().filter(row -> !row.isGroup()).map(FoundRow::file).toList();
    }

    /** All rows but those in groups that are closed. */
    private List<FoundRow> visible() {
        List<FoundRow> visible = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            visible.add(rows.get(i));
            if (rows.get(i).isGroup() && isOpen(i)) {
                visible.addAll(rows.get(i).below());
            }
        }
        return visible;
    }

    /** The row of an item, which may never have been seen, without filling it; null when there is none. */
    private FoundRow row(TreeItem item) {
        if (item.getData() instanceof FoundRow known) {
            return known;
        }
        TreeItem above = item.getParentItem();
        List<FoundRow> siblings = siblings(above);
        int index = above == null ? tree.indexOf(item) : above.indexOf(item);
        return index < 0 || index >= siblings.size() ? null : siblings.get(index);
    }

    private List<FoundRow> siblings(TreeItem above) {
        return above == null ? rows : above.getData() instanceof FoundRow group ? group.below() : List.of();
    }

    private void select(List<FoundFile> files) {
        if (files.isEmpty() || files.size() > SELECTED_LIMIT) {
            return;
        }
        Set<FoundFile> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(files);
        List<TreeItem> items = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            FoundRow row = rows.get(i);
            if (!row.isGroup() && wanted.contains(row.file())) {
                items.add(tree.getItem(i));
            } else if (row.isGroup() && isOpen(i)) {
                addBelow(items, tree.getItem(i), row, wanted);
            }
        }
        tree.setSelection(items.toArray(TreeItem[]::new));
        tree.notifyListeners(SWT.Selection, new Event());
    }

    private static void addBelow(List<TreeItem> items, TreeItem group, FoundRow row, Set<FoundFile> wanted) {
        for (int i = 0; i < row.below().size(); i++) {
            if (wanted.contains(row.below().get(i).file())) {
                items.add(group.getItem(i));
            }
        }
    }

    /** Up, down, and then as found. */
    private void sortBy(TreeColumn column) {
        boolean same = tree.getSortColumn() == column;
        boolean off = same && isDown();
        tree.setSortDirection(off ? SWT.NONE : same ? SWT.DOWN : SWT.UP);
        tree.setSortColumn(off ? null : column);
        sorted.run();
    }
}
