// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.widgets.ColumnMemory;
import org.mirage.ui.widgets.FilterField;

/** Filter field and tree of the Library view. */
final class LibraryTree extends Composite {

    private final TreeViewer viewer;
    private final OptionalColumns optional;
    private final LibraryFilter filter = new LibraryFilter();

    LibraryTree(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).extendedMargins(0, 0, 2, 0).applyTo(this);
        FilterField field = new FilterField(this, Messages.LibraryTree_filter, "library.filter", this::filter); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).indent(2, 0).applyTo(field.control());
        Tree tree = Keys.mark(new Tree(this, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL), "library.tree"); //$NON-NLS-1$
        tree.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
        viewer = new TreeViewer(tree);
        viewer.setUseHashlookup(true);
        for (LibraryColumn column : LibraryColumn.values()) {
            add(column);
        }
        tree.setSortColumn(tree.getColumn(0));
        tree.setSortDirection(SWT.UP);
        new ColumnMemory(Plugin.settings("library")).attach(tree); //$NON-NLS-1$
        optional = new OptionalColumns(tree, Plugin.settings("library")); //$NON-NLS-1$
        viewer.setContentProvider(new LibraryContent());
        viewer.setComparator(new LibraryOrder());
        viewer.addFilter(filter);
    }

    /** The columns that people may ask for. */
    OptionalColumns optionalColumns() {
        return optional;
    }

    TreeViewer viewer() {
        return viewer;
    }

    private void add(LibraryColumn what) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, what.alignment);
        TreeColumn header = column.getColumn();
        header.setText(what.title);
        header.setToolTipText(what.tip);
        header.setWidth(what.width);
        header.setMoveable(what != LibraryColumn.NAME);
        header.setData(what);
        header.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort(header)));
        column.setLabelProvider(labels(what));
    }

    private static CellLabelProvider labels(LibraryColumn column) {
        if (column == LibraryColumn.NAME) {
            return new DelegatingStyledCellLabelProvider(new LibraryNames());
        }
        return ColumnLabelProvider.createTextProvider(element -> column.text(element));
    }

    private void sort(TreeColumn column) {
        Tree tree = viewer.getTree();
        boolean again = tree.getSortColumn() == column && tree.getSortDirection() == SWT.UP;
        tree.setSortColumn(column);
        tree.setSortDirection(again ? SWT.DOWN : SWT.UP);
        viewer.refresh();
    }

    private void filter(String text) {
        filter.setText(text);
        viewer.refresh();
        if (!text.isEmpty()) {
            viewer.expandAll();
        }
    }
}
