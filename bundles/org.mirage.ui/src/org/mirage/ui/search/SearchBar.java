// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.mirage.engine.VersionName;
import org.mirage.engine.search.KnownValues;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.widgets.FilterField;

/** Above what was found: the query, the saved ones, where to search, the button that searches and stops, a filter. */
final class SearchBar extends Composite {

    private static final int FILTER_WIDTH = 150;

    private final SearchView view;
    private final QueryField field;
    private final SavedTool saved;
    private final ScopeField scope;
    private final Button button;
    private boolean running;

    SearchBar(Composite parent, IWorkbenchPage page, SearchView view) {
        super(parent, SWT.NONE);
        this.view = view;
        GridLayoutFactory.fillDefaults().numColumns(5).margins(2, 0).spacing(4, 0).applyTo(this);
        field = new QueryField(this, this::search, problem -> view.remark(problem == null ? List.of() : List.of(problem)));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field.control());
        button = Keys.mark(new Button(this, SWT.PUSH), "search.run"); //$NON-NLS-1$
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> press()));
        saved = new SavedTool(this, field, this::run, view::readKnown);
        scope = new ScopeField(this, page);
        FilterField filter = new FilterField(this, Messages.SearchBar_filter, "search.filter", view::filter); //$NON-NLS-1$
        GridDataFactory.fillDefaults().hint(FILTER_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(filter.control());
        // the wider label, so that the fields stay where they are
        setRunning(true);
        int one = button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        setRunning(false);
        int width = Math.max(one, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
        GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(button);
    }

    private void press() {
        if (running) {
            view.stop();
        } else {
            search();
        }
    }

    private void search() {
        if (field.query().isEmpty()) {
            field.control().setFocus();
            return;
        }
        if (!field.check()) {
            return;
        }
        SearchScope in = scope.scope();
        List<VersionName> names = in.isSelection() ? scope.selected() : List.of();
        if (in.isSelection() && names.isEmpty()) {
            view.remark(List.of(Messages.SearchBar_noSelection));
        } else {
            view.search(new SearchRequest(field.query(), names, in.isAllVersions()));
        }
    }

    /** Writes a query into the field and searches. */
    void run(String query) {
        field.setQuery(query);
        search();
    }

    /** Lets a person write. */
    void begin(boolean selected) {
        if (selected) {
            scope.choose(SearchScope.SELECTED);
        }
        field.control().setFocus();
        field.control().selectAll();
    }

    /** Tells what is wrong with the query, and where. */
    void mark(String problem, int place) {
        field.mark(problem, place);
    }

    void setKnown(KnownValues values) {
        field.setKnown(values);
        saved.setKnown(values);
    }

    void setRunning(boolean runs) {
        running = runs;
        button.setText(runs ? Messages.SearchBar_stop : Messages.SearchBar_search);
        button.setImage((runs ? Icons.STOP : Icons.SEARCH).image());
    }

    @Override
    public boolean setFocus() {
        return field.control().setFocus();
    }
}
