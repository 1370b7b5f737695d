// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.compare.DifferenceIcons;

/** The folders of a version; those of a folder are read when it is first opened. */
final class FolderTree {

    private final Tree tree;
    private final Consumer<FolderNode> reader;
    private FolderNode root;
    private Function<MachineEntry, ChangeKind> changes = entry -> ChangeKind.NONE;

    /**
     * Makes an empty tree.
     *
     * @param reader is asked for the folders of a node and answers with {@link #loaded}
     */
    FolderTree(Composite parent, Consumer<FolderNode> reader) {
        this.reader = reader;
        tree = Keys.mark(new Tree(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL), "files.folders"); //$NON-NLS-1$
        tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item, event.index));
        tree.addListener(SWT.Expand, event -> expanded((TreeItem) event.item));
    }

    Tree control() {
        return tree;
    }

    /** The folders whose own are shown. */
    List<byte[]> opened() {
        List<byte[]> opened = new ArrayList<>();
        if (root != null && tree.getItemCount() > 0) {
            collect(tree.getItem(0), opened);
        }
        return opened;
    }

    private static void collect(TreeItem item, List<byte[]> opened) {
        if (item.getExpanded() && item.getData() instanceof FolderNode node) {
            opened.add(node.entry().path());
            for (TreeItem below : item.getItems()) {
                collect(below, opened);
            }
        }
    }

    /** Marks folders that staged changes touched. */
    void mark(Function<MachineEntry, ChangeKind> changes) {
        this.changes = changes;
    }

    /** Shows the folders below a root. */
    void setRoot(MachineEntry entry) {
        root = new FolderNode(null, entry);
        tree.removeAll();
        tree.setItemCount(1);
    }

    FolderNode root() {
        return root;
    }

    /** The folder that is selected, or null. */
    MachineEntry selected() {
        TreeItem[] items = tree.getSelection();
        return items.length == 0 || !(items[0].getData() instanceof FolderNode node) ? null : node.entry();
    }

    private void fill(TreeItem item, int index) {
        FolderNode node;
        if (item.getParentItem() == null) {
            node = root;
        } else {
            FolderNode parent = (FolderNode) item.getParentItem().getData();
            if (parent == null || !parent.known() || index >= parent.children().size()) {
                item.setText(Messages.FolderTree_reading);
                return;
            }
            node = parent.children().get(index);
        }
        item.setData(node);
        item.setText(node.parent() == null ? "/" : Names.show(node.entry().name())); //$NON-NLS-1$
        Icons icon = node.entry().mountPoint() && node.parent() != null ? Icons.MOUNT : Icons.FOLDER;
        item.setImage(DifferenceIcons.marked(icon, changes.apply(node.entry())));
        item.setItemCount(node.items());
    }

    private void expanded(TreeItem item) {
        if (item.getData() instanceof FolderNode node && !node.known()) {
            reader.accept(node);
        }
    }

    /** A node's folders are known now. */
    void loaded(FolderNode node) {
        TreeItem item = item(node);
        if (item != null) {
            item.setItemCount(node.children().size());
            item.clearAll(false);
        }
    }

    /** Opens the way to a node, whose parents are all known, and selects it. */
    void reveal(FolderNode node) {
        if (node.parent() != null) {
            open(node.parent());
        }
        TreeItem item = item(node);
        if (item != null) {
            tree.setSelection(item);
        }
    }

    /** Shows the folders of a node whose own are known, as those of its parents are. */
    void open(FolderNode node) {
        if (node.parent() != null) {
            open(node.parent());
        }
        TreeItem item = item(node);
        if (item != null && !item.getExpanded()) {
            loaded(node);
            item.setExpanded(true);
        }
    }

    private TreeItem item(FolderNode node) {
        if (node.parent() == null) {
            return prepared(tree.getItem(0));
        }
        TreeItem above = item(node.parent());
        List<FolderNode> siblings = node.parent().children();
        int index = siblings.indexOf(node);
        return above == null || index < 0 || index >= above.getItemCount() ? null : prepared(above.getItem(index));
    }

    /** A virtual item is filled when it is asked for its text. */
    private static TreeItem prepared(TreeItem item) {
        item.getText();
        return item;
    }
}
