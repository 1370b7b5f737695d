// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

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
import org.mirage.engine.packages.PackageFold;
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
    private Folding folding;
    private FoldJob reading;
    /** Path of what is or was to be selected; null for none. */
    private byte[] wanted;
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
                this::search, this::expand, this::fold);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filters);
        viewer = new DifferenceViewer(content, node -> reader.read(node, this::loaded));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
        contents = new ContentReading(this, result);
        navigation = new StructureNavigation(this, viewer, new DifferenceWalk(viewer, reader));
        setContent(content);
        viewer.addSelectionChangedListener(this);
        viewer.addSelectionChangedListener(event -> selected(viewer.selected()));
        fill(Folding.none(result));
        addDisposeListener(event -> stopReading());
        if (Folding.isWanted() && !result.comparison().isThreeWay()) {
            filters.showFolded(true);
            readPackages();
        }
    }

    private void fill(Folding by) {
        folding = by;
        viewer.filter(filters.chosen());
        viewer.setInput(by.root());
        List<Node> tops = by.root().children();
        viewer.select(tops.getLast());
        tops.stream().filter(node -> !node.isKnown())
                .forEach(node -> reader.read(node, node instanceof MachineNode ? this::loaded : viewer::open));
    }

    /** Fills the tree anew; what was selected and searched stays so. */
    private void refill(Folding by) {
        byte[] selected = wanted;
        fill(by);
        if (!path.isEmpty()) {
            search(path);
        }
        if (selected != null) {
            reveal(selected);
        }
    }

    private void fold(boolean folded) {
        Folding.want(folded);
        stopReading();
        if (folded) {
            readPackages();
        } else if (folding.fold() != null) {
            refill(Folding.none(result));
        }
    }

    private void readPackages() {
        FoldJob[] job = {null};
        job[0] = new FoldJob(result, found -> folded(job[0], found), () -> folded(job[0], null));
        reading = job[0];
        reading.schedule();
    }

    /** Takes what a job found, null for nothing, unless something else was asked for meanwhile. */
    private void folded(FoldJob job, Folding found) {
        if (isDisposed() || reading != job) {
            return;
        }
        reading = null;
        if (found == null) {
            filters.showFolded(false);
        } else {
            refill(found);
        }
    }

    private void stopReading() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
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
        PackageFold fold = folding.fold();
        ReadJob.run(Messages.StructurePane_searching, this, monitor -> {
            PathFilter found = new PathSearch(result.comparison(), kinds, fold).run(text, new JobMonitor(monitor));
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

    private void selected(Node node) {
        if (node instanceof DifferenceNode difference && difference.parent() != viewer.root()) {
            wanted = difference.difference().path();
        }
        show(node, Optional.empty());
    }

    /** Selects the difference at a raw path, or the folder nearest to it that holds differences. */
    void reveal(byte[] there) {
        wanted = there;
        if (folding.fold() == null) {
            reader.way(viewer.root(), there, viewer::select);
        } else {
            new FoldedWay(this, result.comparison(), folding, reader).find(there, viewer::select);
        }
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
