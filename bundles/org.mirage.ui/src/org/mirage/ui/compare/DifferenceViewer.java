// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.mirage.ui.Keys;

/** The tree of differences; items are made where someone looks, and what is below them is asked for when they are opened. */
final class DifferenceViewer extends Viewer {

    private final Tree tree;
    private final Consumer<Node> reader;
    private Node root = new RootNode();
    private Arrangement arrangement = Arrangement.ALL;

    /** What is open, parents before what they hold; asking the tree would make all its items. */
    private final Set<Node> open = new LinkedHashSet<>();

    /**
     * Makes an empty tree.
     *
     * @param reader is asked for what is below a node and answers with {@link #loaded}
     */
    DifferenceViewer(Composite parent, Consumer<Node> reader) {
        this.reader = reader;
        tree = new Tree(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        Keys.mark(tree, "compare.tree"); //$NON-NLS-1$
        tree.setHeaderVisible(true);
        DifferenceColumns.create(tree, this::sort);
        sort();
        tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item, event.index));
        tree.addListener(SWT.Expand, event -> expanded((TreeItem) event.item));
        tree.addListener(SWT.Collapse, event -> open.remove(event.item.getData()));
        tree.addListener(SWT.Selection, event -> fireSelectionChanged(new SelectionChangedEvent(this, getSelection())));
    }

    private void sort() {
        TreeColumn column = tree.getSortColumn();
        arrange(new Arrangement(arrangement.filter(), column == null ? Arrangement.ALL.order()
                : ((DifferenceColumn) column.getData()).order(tree.getSortDirection() == SWT.DOWN)));
    }

    /** Shows other differences; what is open stays open. */
    void filter(DifferenceFilter filter) {
        arrange(new Arrangement(filter, arrangement.order()));
    }

    private void arrange(Arrangement by) {
        Node selected = selected();
        arrangement = by;
        tree.setRedraw(false);
        refresh();
        List.copyOf(open).forEach(this::expand);
        tree.setRedraw(true);
        TreeItem item = selected == null ? null : item(selected);
        if (item != null) {
            tree.setSelection(item);
            tree.showItem(item);
        }
    }

    private void fill(TreeItem item, int index) {
        Node above = item.getParentItem() == null ? root : (Node) item.getParentItem().getData();
        if (above == null || index >= above.shown(arrangement).size()) {
            item.setText(Messages.DifferenceViewer_reading);
            return;
        }
        show(item, above.shown(arrangement).get(index));
    }

    private void show(TreeItem item, Node node) {
        item.setData(node);
        for (DifferenceColumn column : DifferenceColumn.values()) {
            item.setText(column.ordinal(), node.text(column));
        }
        item.setImage(node.image());
        item.setItemCount(node.items(arrangement));
    }

    private void expanded(TreeItem item) {
        if (item.getData() instanceof Node node) {
            open.add(node);
            if (!node.isKnown()) {
                reader.accept(node);
            }
        }
    }

    /** What is below a node is known now. */
    void loaded(Node node) {
        TreeItem item = item(node);
        if (item != null) {
            show(item, node);
            item.clearAll(false);
        }
    }

    /** Shows what is below a node, whose own and whose parents' children are known. */
    void open(Node node) {
        if (node.parent() == root || node.parent() == null) {
            expand(node);
            return;
        }
        open(node.parent());
        expand(node);
    }

    private void expand(Node node) {
        TreeItem item = item(node);
        if (item != null && !item.getExpanded() && node.isKnown() && node.items(arrangement) > 0) {
            open.add(node);
            loaded(node);
            item.setExpanded(true);
        }
    }

    /** Opens the way to a node, whose parents' children are all known, and selects it. */
    void select(Node node) {
        if (node.parent() != root) {
            open(node.parent());
        }
        TreeItem item = item(node);
        if (item != null) {
            tree.setSelection(item);
            tree.showItem(item);
            fireSelectionChanged(new SelectionChangedEvent(this, getSelection()));
        }
    }

    private TreeItem item(Node node) {
        if (node.parent() == null) {
            // of rows that were replaced meanwhile
            return null;
        }
        List<Node> siblings = node.parent().shown(arrangement);
        int index = siblings.indexOf(node);
        if (index < 0) {
            return null;
        }
        if (node.parent() == root) {
            return index >= tree.getItemCount() ? null : prepared(tree.getItem(index));
        }
        TreeItem above = item(node.parent());
        return above == null || index >= above.getItemCount() ? null : prepared(above.getItem(index));
    }

    /** A virtual item is filled when it is asked for its text. */
    private static TreeItem prepared(TreeItem item) {
        item.getText();
        return item;
    }

    Node root() {
        return root;
    }

    Arrangement arrangement() {
        return arrangement;
    }

    /** The one node that is selected; null when none is, or several are. */
    Node selected() {
        return getSelection().size() == 1 ? (Node) getSelection().getFirstElement() : null;
    }

    /** The differences among what is selected. */
    List<DifferenceNode> selectedDifferences() {
        List<DifferenceNode> differences = new ArrayList<>();
        for (Object node : getSelection().toList()) {
            if (node instanceof DifferenceNode one) {
                differences.add(one);
            }
        }
        return differences;
    }

    @Override
    public IStructuredSelection getSelection() {
        List<Node> nodes = new ArrayList<>();
        for (TreeItem item : tree.getSelection()) {
            if (item.getData() instanceof Node node) {
                nodes.add(node);
            }
        }
        return new StructuredSelection(nodes);
    }

    @Override
    public void setSelection(ISelection selection, boolean reveal) {
        if (selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof Node node) {
            select(node);
        }
    }

    @Override
    public Tree getControl() {
        return tree;
    }

    @Override
    public Object getInput() {
        return root;
    }

    @Override
    public void setInput(Object input) {
        root = (Node) input;
        open.clear();
        refresh();
    }

    @Override
    public void refresh() {
        // items that stay would keep what is below them
        tree.removeAll();
        tree.setItemCount(root.shown(arrangement).size());
    }
}
