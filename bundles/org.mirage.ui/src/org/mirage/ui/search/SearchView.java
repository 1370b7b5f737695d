// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.mirage.engine.WriteFound;
import org.mirage.engine.search.FindReport;
import org.mirage.engine.search.FoundFile;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.jobs.LatestRead;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.properties.FactsPage;
import org.mirage.ui.saving.ReportWizard;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.PageStack;
import org.mirage.ui.widgets.RemarkBar;
import org.mirage.ui.widgets.RowArrangement;
import org.mirage.ui.widgets.RowColumn;
import org.mirage.ui.widgets.RowGrouping;
import org.mirage.ui.widgets.RowTree;

/** Looks for files in many versions at once, and shows what is found as it is found. */
public final class SearchView extends ViewPart {

    /** Id of the view and of its context menu. */
    public static final String ID = "org.mirage.ui.views.search"; //$NON-NLS-1$

    private static final String GROUPING = "grouping"; //$NON-NLS-1$
    private static final int REFRESH_MILLISECONDS = 400;

    private final IDialogSettings settings = Plugin.settings("search"); //$NON-NLS-1$
    private final Runnable follower = this::libraryChanged;
    private final LatestRead latest = new LatestRead();
    private SearchBar bar;
    private RemarkBar remarks;
    private PageStack stack;
    private StartPage start;
    private MessagePage nothing;
    private MessagePage problem;
    private RowTree<FoundFile> tree;
    private FoundActions actions;
    private KnownReading known;
    private FoundGrouping grouping;
    private String filter = ""; //$NON-NLS-1$
    private String folder;
    /** The search whose files are shown; null for none. */
    private SearchJob job;
    /** How it ended; null while it runs. */
    private SearchEnd end;
    private boolean arranging;
    private long arranged;
    private int fitting = -1;

    @Override
    public void createPartControl(Composite parent) {
        grouping = RowGrouping.named(settings.get(GROUPING), List.of(FoundGrouping.values()));
        Composite page = Keys.mark(new Composite(parent, SWT.NONE), "search"); //$NON-NLS-1$
        GridLayoutFactory.fillDefaults().spacing(0, 2).extendedMargins(0, 0, 2, 0).applyTo(page);
        bar = new SearchBar(page, getSite().getPage(), this);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        remarks = new RemarkBar(page, "search", Messages.SearchView_remarks);
        stack = new PageStack(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        start = new StartPage(stack, bar::run);
        nothing = new MessagePage(stack, null, Messages.SearchView_nothing, Messages.SearchView_nothingText);
        problem = new MessagePage(stack, Icons.WARNING.image(), Messages.SearchView_problem, "") //$NON-NLS-1$
                .button(Messages.SearchView_again, Icons.REFRESH.image(), "search.again", () -> search(job.request())); //$NON-NLS-1$
        tree = new RowTree<>(stack, "search.tree", FoundColumn.all(), this::arrange) //$NON-NLS-1$
                .knownBy(file -> List.of(file.versions().getFirst().record(), file.entry())).remembered(settings);
        FoundSelection selection = new FoundSelection(tree);
        getSite().setSelectionProvider(selection);
        actions = new FoundActions(this, tree);
        actions.fill(selection);
        known = new KnownReading(page, bar::setKnown);
        stack.show(start);
        LibrarySession.current().addListener(follower);
        libraryChanged();
    }

    private void libraryChanged() {
        String now = LibrarySession.current().model().getFolder();
        if (!Objects.equals(now, folder)) {
            folder = now;
            forget();
        }
        known.read();
    }

    /** Another library has other files. */
    private void forget() {
        stop();
        job = null;
        end = null;
        latest.forget();
        tree.clear();
        actions.setSearched(false);
        bar.setRunning(false);
        remarks.show(List.of());
        setContentDescription(""); //$NON-NLS-1$
        stack.show(start);
    }

    /** Lets a person write the query; for what is selected in the library if so wanted. */
    void begin(boolean selected) {
        bar.begin(selected);
    }

    /** Asks to stop the search that runs. */
    void stop() {
        if (job != null && end == null) {
            job.cancel();
        }
    }

    /** Saved queries came or went. */
    void readKnown() {
        known.read();
    }

    /** Says below the query what a person should know; nothing for an empty list. */
    void remark(List<String> lines) {
        remarks.show(lines);
    }

    /** Searches. */
    void search(SearchRequest request) {
        stop();
        SearchJob[] own = new SearchJob[1];
        own[0] = new SearchJob(request, result -> {
            if (job == own[0] && !stack.isDisposed()) {
                ended(result);
            }
        });
        job = own[0];
        end = null;
        latest.forget();
        arranging = false;
        arranged = 0;
        tree.clear();
        remarks.show(List.of());
        actions.setSearched(false);
        bar.setRunning(true);
        stack.show(tree.control());
        describe();
        job.schedule();
        follow(own[0]);
    }

    /** Shows what comes in, as long as it does. */
    private void follow(SearchJob followed) {
        stack.getDisplay().timerExec(REFRESH_MILLISECONDS, () -> {
            if (job == followed && end == null && !stack.isDisposed()) {
                if (!arranging && job.found().count() > arranged) {
                    arrange();
                }
                describe();
                follow(followed);
            }
        });
    }

    private void ended(SearchEnd result) {
        end = result;
        bar.setRunning(false);
        boolean found = job.found().count() > 0;
        actions.setSearched(found);
        remarks.show(result.notes());
        if (result.problem() == null) {
            // what was stopped may have been about to be found
            stack.show(found || result.report() == null ? tree.control() : nothing);
        } else if (result.place() >= 0) {
            bar.mark(result.problem(), result.place());
            stack.show(start);
        } else {
            problem.explain(result.problem());
            stack.show(problem);
        }
        arrange();
    }

    /** Puts in order what was found; only the last answer counts. */
    private void arrange() {
        if (job == null) {
            return;
        }
        arranging = true;
        SearchJob of = job;
        arranged = of.found().count();
        RowArrangement<FoundFile> by = tree.arrangement(grouping, end != null);
        String text = filter;
        latest.run(Messages.SearchView_arranging, stack, monitor -> {
            List<RowColumn<FoundFile>> columns = FoundColumn.all();
            RowArrangement.Arranged<FoundFile> arranged = by.of(of.found().files(), file -> RowColumn.anyHas(columns, file, text));
            return () -> {
                arranging = false;
                tree.show(arranged.rows(), by.grouping());
                fitting = text.isEmpty() ? -1 : arranged.fitting();
                describe();
            };
        });
    }

    private void describe() {
        setContentDescription(end != null && end.problem() != null ? "" : SearchText.of(job, end, fitting)); //$NON-NLS-1$
    }

    FoundGrouping grouping() {
        return grouping;
    }

    void group(FoundGrouping by) {
        grouping = by;
        settings.put(GROUPING, by.name());
        arrange();
    }

    /** Shows only files in one of whose columns that text stands. */
    void filter(String text) {
        filter = text;
        arrange();
    }

    /** Asks where to write what the search that is shown finds. */
    void save() {
        SearchRequest request = job.request();
        ReportWizard.open(getSite().getShell(), "search", Messages.SearchView_saveTitle, Messages.SearchView_saveText, //$NON-NLS-1$
                (format, target, overwrite, monitor) -> {
                    FindReport report = new WriteFound(request.on(LibrarySession.current().engine()), request.query()).format(format)
                            .call(target, overwrite, monitor);
                    return MessageFormat.format(Messages.SearchView_saved, report.files());
                });
    }

    @Override
    public void setFocus() {
        bar.setFocus();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IPropertySheetPage.class) {
            return adapter.cast(new FactsPage());
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        LibrarySession.current().removeListener(follower);
        stop();
        super.dispose();
    }
}
