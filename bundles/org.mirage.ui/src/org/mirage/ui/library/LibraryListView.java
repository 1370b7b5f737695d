// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.library;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.mirage.engine.Library;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.jobs.LatestRead;
import org.mirage.ui.widgets.FilterField;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.PageStack;
import org.mirage.ui.widgets.RowTable;

/**
 * All that the library keeps of one kind, as a table below a filter, with what there is to say of the row that is selected; follows the
 * library.
 *
 * @param <R> a row
 */
public abstract class LibraryListView<R> extends ViewPart {

    /**
     * What the view says.
     *
     * @param reading while the list is read
     * @param filter in the empty filter
     * @param count how many rows there are, as a format of their number
     * @param nothing while there are none, and what makes one
     * @param problem when the list cannot be read
     */
    public record Words(String reading, String filter, String count, String nothing, String problem) {
    }

    private static final int WHOLE = 100;

    private final String key;
    private final Words words;
    private final int share;
    private final Runnable follower = this::load;
    private final LatestRead latest = new LatestRead();
    private PageStack stack;
    private MessagePage nothing;
    private MessagePage problem;
    private Composite page;
    private RowTable<R> table;

    /**
     * Sets what is particular.
     *
     * @param key begins the marks of its widgets
     * @param share percent of the width that the details take at first
     */
    protected LibraryListView(String key, Words words, int share) {
        this.key = key;
        this.words = words;
        this.share = share;
    }

    @Override
    public final void createPartControl(Composite parent) {
        stack = Keys.mark(new PageStack(parent), key);
        nothing = new MessagePage(stack, null, "", words.nothing()); //$NON-NLS-1$
        offer(nothing);
        problem = new MessagePage(stack, Icons.WARNING.image(), words.problem(), "") //$NON-NLS-1$
                .button(Messages.LibraryListView_again, Icons.REFRESH.image(), key + ".reload", this::load); //$NON-NLS-1$
        page = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        FilterField filter = new FilterField(page, words.filter(), key + ".filter", text -> table.filter(text)); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 2).applyTo(filter.control());
        SashForm halves = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        table = createTable(halves);
        createDetails(halves);
        halves.setWeights(WHOLE - share, share);
        table.control().addListener(SWT.Selection, event -> describe(table.selected().size() == 1 ? table.selected().getFirst() : null));
        stack.show(nothing);
        LibrarySession.current().addListener(follower);
        load();
    }

    /** Adds a button that makes the first row. */
    protected abstract void offer(MessagePage empty);

    /** Makes the table, with all that a person can do with a row. */
    protected abstract RowTable<R> createTable(Composite parent);

    /** Makes what {@link #describe} fills. */
    protected abstract void createDetails(Composite parent);

    /** Reads all rows; not in the user-interface thread. */
    protected abstract List<R> read(Library library) throws IOException;

    /** Shows details of a row; null when not one row is selected. */
    protected abstract void describe(R row);

    /** Reads the list anew in the background. */
    public final void load() {
        latest.run(words.reading(), stack, monitor -> {
            List<R> rows = read(LibrarySession.current().engine());
            return () -> show(rows);
        }, reason -> {
            problem.explain(reason);
            stack.show(problem);
        });
    }

    private void show(List<R> rows) {
        setContentDescription(rows.isEmpty() ? "" : MessageFormat.format(words.count(), rows.size())); //$NON-NLS-1$
        // tells that the selection may be another, too
        table.show(rows);
        stack.show(rows.isEmpty() ? nothing : page);
    }

    @Override
    public final void setFocus() {
        Control top = stack.shown();
        (top == page ? table.control() : top).setFocus();
    }

    @Override
    public void dispose() {
        LibrarySession.current().removeListener(follower);
        super.dispose();
    }
}
