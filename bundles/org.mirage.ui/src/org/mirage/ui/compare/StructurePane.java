// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.compare.CompareViewerPane;
import org.eclipse.compare.INavigatable;
import org.eclipse.compare.Splitter;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.OpenEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.mirage.ui.jobs.Failures;

/** The upper pane of the compare editor: all that differs, as one tree of both sides. */
final class StructurePane extends CompareViewerPane {

    private final NodeReader reader = new NodeReader(this);
    private final DifferenceViewer viewer;
    private final DifferenceWalk walk;
    private final ContentReading contents;

    StructurePane(Composite parent, CompareResult result) {
        super(parent, SWT.FLAT);
        viewer = new DifferenceViewer(this, node -> reader.read(node, this::loaded));
        walk = new DifferenceWalk(viewer, reader);
        contents = new ContentReading(this, result);
        setContent(viewer.getControl());
        viewer.addSelectionChangedListener(this);
        viewer.addSelectionChangedListener(event -> show(viewer.selected()));
        RootNode root = new RootNode();
        try {
            DifferenceNode files = new DifferenceNode(root, result.comparison().root());
            root.setChildren(List.of(files));
            viewer.setInput(root);
            reader.read(files, viewer::open);
            if (!files.difference().isFolder()) {
                viewer.select(files);
            }
        } catch (java.io.IOException failure) {
            Failures.show(failure);
        }
    }

    private void loaded(Node node) {
        viewer.loaded(node);
    }

    private void show(Node node) {
        if (node instanceof DifferenceNode difference) {
            contents.read(difference, input -> open(new OpenEvent(viewer, new StructuredSelection(input))));
        }
    }

    @Override
    public void setInput(Object input) {
        super.setInput(input);
        // the editor hides its upper half until the visibility of a pane there changes
        Splitter splitter = (Splitter) getParent();
        splitter.setVisible(this, false);
        splitter.setVisible(this, true);
    }

    DifferenceViewer viewer() {
        return viewer;
    }

    @Override
    public ISelection getSelection() {
        return viewer.getSelection();
    }

    @Override
    public boolean setFocus() {
        return viewer.getControl().setFocus();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == INavigatable.class ? adapter.cast(new StructureNavigation(this, viewer, walk)) : super.getAdapter(adapter);
    }
}
