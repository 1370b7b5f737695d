// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.compare.CompareViewerPane;
import org.eclipse.compare.INavigatable;
import org.eclipse.compare.Splitter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.OpenEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.jobs.ReadJob;

/** The upper pane of the compare editor: all that differs, as one tree of both sides, and what of it is shown. */
final class StructurePane extends CompareViewerPane {

    private final CompareResult result;
    private final NodeReader reader = new NodeReader(this);
    private final AtomicLong lastSearch = new AtomicLong();
    private final FilterBar filters;
    private final DifferenceViewer viewer;
    private final ContentReading contents;
    private final INavigatable navigation;
    private final Runnable arrival;
    private String path = ""; //$NON-NLS-1$
    private boolean backwards;

    /**
     * Makes the pane.
     *
     * @param arrival goes to the last difference of what is shown below
     */
    StructurePane(Composite parent, CompareResult result, Runnable arrival) {
        super(parent, SWT.FLAT);
        this.result = result;
        this.arrival = arrival;
        // the title that the platform has here says nothing that the tab does not
        getTopLeft().dispose();
        setTopLeft(null);
        Composite content = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        filters = new FilterBar(content, result.comparison().counts(), result.comparison().isThreeWay(), this::filter,
                this::search, this::expand);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filters);
        viewer = new DifferenceViewer(content, node -> reader.read(node, this::loaded));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
        contents = new ContentReading(this, result);
        navigation = new StructureNavigation(this, viewer, new DifferenceWalk(viewer, reader));
        setContent(content);
        viewer.addSelectionChangedListener(this);
        viewer.addSelectionChangedListener(event -> show(viewer.selected(), Optional.empty()));
        fill();
    }

    private void fill() {
        RootNode root = new RootNode();
        List<Node> tops = new ArrayList<>();
        if (result.machine()) {
            tops.add(new MachineNode(root, result));
        }
        if (result.root() != null) {
            tops.add(new DifferenceNode(root, result.root(), result.comparison().isThreeWay()));
        }
        root.setChildren(tops);
        viewer.filter(filters.chosen());
        viewer.setInput(root);
        viewer.select(tops.getLast());
        tops.forEach(node -> reader.read(node, node instanceof MachineNode ? this::loaded : viewer::open));
    }

    private void loaded(Node node) {
        viewer.loaded(node);
    }

    private void filter(KindFilter chosen) {
        if (path.isEmpty()) {
            viewer.filter(chosen);
        } else {
            search(path);
        }
    }

    private void search(String text) {
        path = text;
        long question = lastSearch.incrementAndGet();
        KindFilter kinds = filters.chosen();
        if (text.isEmpty()) {
            viewer.filter(kinds);
            return;
        }
        ReadJob.run(Messages.StructurePane_searching, this, monitor -> {
            PathFilter found = new PathSearch(result.comparison(), kinds).run(text, new JobMonitor(monitor));
            return () -> {
                if (lastSearch.get() == question) {
                    viewer.filter(found);
                    expand(Integer.MAX_VALUE);
                }
            };
        });
    }

    private void expand(int depth) {
        new TreeExpansion(viewer).run(depth);
    }

    /** Selects the difference at a raw path, or the folder nearest to it that holds differences. */
    void reveal(byte[] wanted) {
        reader.way(viewer.root(), wanted, viewer::select);
    }

    /** Shows what is selected in another form. */
    void showAs(Form form) {
        show(viewer.selected(), Optional.of(form));
    }

    private void show(Node node, Optional<Form> form) {
        switch (node) {
            case DifferenceNode difference -> contents.read(difference, form, this::open);
            case null -> contents.forget();
            default -> {
                contents.forget();
                open(new ShownFacts(node));
            }
        }
    }

    private void open(Shown shown) {
        open(new OpenEvent(viewer, new StructuredSelection(shown)));
        if (backwards) {
            backwards = false;
            arrival.run();
        }
    }

    /** A walk comes from behind: of what is shown next, the last difference is meant. */
    void comeFromBehind() {
        backwards = true;
    }

    DifferenceViewer viewer() {
        return viewer;
    }

    @Override
    public void setInput(Object input) {
        super.setInput(input);
        // the editor hides its upper half until the visibility of a pane there changes
        Splitter splitter = (Splitter) getParent();
        splitter.setVisible(this, false);
        splitter.setVisible(this, true);
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
        return adapter == INavigatable.class ? adapter.cast(navigation) : super.getAdapter(adapter);
    }
}
