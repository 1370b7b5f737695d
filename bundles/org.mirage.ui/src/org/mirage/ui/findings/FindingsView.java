// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.mirage.engine.IgnoredFindings;
import org.mirage.engine.Monitor;
import org.mirage.engine.WriteFindings;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.IgnoredFinding;
import org.mirage.model.Version;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.handlers.Commands;
import org.mirage.ui.jobs.LatestRead;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.libraryview.SelectedNames;
import org.mirage.ui.saving.ReportWizard;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.PageStack;
import org.mirage.ui.widgets.RemarkBar;
import org.mirage.ui.widgets.RowArrangement;
import org.mirage.ui.widgets.RowGrouping;
import org.mirage.ui.widgets.RowTree;
import org.mirage.ui.widgets.WhenVisible;

/** Malware, vulnerable packages, secrets and residue of all images together, with what people decided about them. */
public final class FindingsView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.mirage.ui.views.findings"; //$NON-NLS-1$

    private static final String GROUPING = "grouping"; //$NON-NLS-1$

    private final IDialogSettings settings = Plugin.settings("findings"); //$NON-NLS-1$
    private final Runnable follower = this::libraryChanged;
    private final LatestRead arranging = new LatestRead();
    private final LatestRead deciding = new LatestRead();
    private PageStack stack;
    /** As long as nobody knows whether there are images. */
    private Composite blank;
    private MessagePage empty;
    private MessagePage start;
    private MessagePage scanning;
    private MessagePage nothing;
    private MessagePage problem;
    private RemarkBar remarks;
    private RowTree<FindingRow> tree;
    private FindingActions actions;
    private WhenVisible whenVisible;
    private FindingGrouping grouping;
    private FindingFilter filter = FindingFilter.OPEN;
    private String folder;
    private Set<String> records = Set.of();
    private ScanResults results;
    private ScanJob job;

    @Override
    public void createPartControl(Composite parent) {
        grouping = RowGrouping.named(settings.get(GROUPING), List.of(FindingGrouping.values()));
        Composite page = Keys.mark(new Composite(parent, SWT.NONE), "findings"); //$NON-NLS-1$
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
        FilterBar bar = new FilterBar(page, this::filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        remarks = new RemarkBar(page, "findings", Messages.FindingsView_remarks); //$NON-NLS-1$
        stack = new PageStack(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        blank = new Composite(stack, SWT.NONE);
        empty = new MessagePage(stack, null, "", Messages.FindingsView_empty) //$NON-NLS-1$
                .button(Messages.FindingsView_import, Icons.IMPORT.image(), "findings.import", //$NON-NLS-1$
                        () -> Commands.run(getSite(), Commands.IMPORT));
        start = new MessagePage(stack, null, Messages.FindingsView_start, Messages.FindingsView_startText)
                .button(Messages.FindingsView_scan, Icons.SCAN.image(), "findings.scan", this::scan); //$NON-NLS-1$
        scanning = new MessagePage(stack, null, Messages.FindingsView_scanning, Messages.FindingsView_scanningText)
                .button(Messages.FindingsView_stop, Icons.STOP.image(), "findings.stop", () -> job.cancel()); //$NON-NLS-1$
        nothing = new MessagePage(stack, Icons.OK.image(), Messages.FindingsView_nothing, "") //$NON-NLS-1$
                .button(Messages.FindingsView_scan, Icons.SCAN.image(), "findings.more", this::scan); //$NON-NLS-1$
        problem = new MessagePage(stack, Icons.WARNING.image(), Messages.FindingsView_problem, "") //$NON-NLS-1$
                .button(Messages.FindingsView_scan, Icons.SCAN.image(), "findings.again", this::scan); //$NON-NLS-1$
        tree = new RowTree<>(stack, "findings.tree", FindingColumn.all(), this::arrange) //$NON-NLS-1$
                .knownBy(FindingRow::key).unsorted(FindingRow.WORST).remembered(settings);
        actions = new FindingActions(this, tree);
        actions.fill();
        whenVisible = new WhenVisible(this, this::recall);
        stack.show(blank);
        LibrarySession.current().addListener(follower);
        libraryChanged();
    }

    /** What was found is kept while the library has its versions; what people decide elsewhere is read. */
    private void libraryChanged() {
        org.mirage.model.Library library = LibrarySession.current().model();
        Set<String> now = library.getImages().stream().flatMap(image -> image.getVersions().stream()).map(Version::getRecord)
                .collect(Collectors.toSet());
        boolean other = !Objects.equals(folder, library.getFolder());
        if (other) {
            folder = library.getFolder();
            records = Set.of();
            forget();
        }
        if (now.isEmpty()) {
            forget();
            stack.show(library.isLoaded() ? empty : blank);
        } else if (!now.equals(records)) {
            boolean first = records.isEmpty();
            records = now;
            ScanResults last = LastScan.of(folder);
            if (last != null) {
                show(last.only(now));
            } else if (job == null || job.isRecall()) {
                if (first) {
                    stack.show(start);
                }
                whenVisible.request();
            }
        }
        if (results != null) {
            readDecided();
        }
    }

    private void forget() {
        if (job != null) {
            job.cancel();
        }
        job = null;
        results = null;
        arranging.forget();
        deciding.forget();
        records = Set.of();
        remarks.show(List.of());
        actions.setScanned(false);
        setContentDescription(""); //$NON-NLS-1$
        tree.clear();
    }

    private void recall() {
        run(null);
    }

    /** Asks what to look for, and looks for it. */
    void scan() {
        ScanRequest request = ScanDialog.ask(getSite().getShell(), SelectedNames.in(getSite().getPage()));
        if (request != null) {
            run(request);
        }
    }

    private void run(ScanRequest request) {
        if (job != null) {
            job.cancel();
        }
        ScanJob[] own = new ScanJob[1];
        own[0] = new ScanJob(request, found -> {
            if (job == own[0]) {
                ended(found);
            }
        }, reason -> {
            if (job == own[0] && !stack.isDisposed()) {
                job = null;
                // what is not known by now is no failure
                if (request != null) {
                    problem.explain(reason);
                    stack.show(problem);
                }
            }
        });
        job = own[0];
        if (request != null) {
            remarks.show(List.of());
            setContentDescription(NLS.bind(Messages.FindingsView_running, request.what(), request.where()));
            stack.show(scanning);
        }
        job.schedule();
    }

    /** A view that is closed by then shows nothing; whoever opens it again sees what was found. */
    private void ended(ScanResults found) {
        job = null;
        if (found.request() != null && Objects.equals(folder, LibrarySession.current().model().getFolder())) {
            LastScan.keep(folder, found);
        }
        if (!stack.isDisposed()) {
            show(found);
        }
    }

    private void show(ScanResults found) {
        results = found;
        List<String> notes = new ArrayList<>(found.notes());
        if (found.partial() > 0) {
            notes.add(MessageFormat.format(Messages.FindingsView_partial, found.partial()));
        }
        if (!found.complete()) {
            notes.addFirst(found.request() != null && found.notes().isEmpty() ? Messages.FindingsView_stopped
                    : Messages.FindingsView_incomplete);
        }
        remarks.show(notes);
        actions.setScanned(!found.found().isEmpty());
        arrange();
    }

    /** Puts in order what was found; only the last answer counts. */
    private void arrange() {
        if (results == null) {
            return;
        }
        ScanResults of = results;
        RowArrangement<FindingRow> by = tree.arrangement(grouping, true);
        FindingFilter narrowed = filter;
        arranging.run(Messages.FindingsView_arranging, stack, monitor -> {
            List<FindingRow> rows = of.rows();
            RowArrangement.Arranged<FindingRow> arranged = by.of(rows, narrowed::fits);
            return () -> arranged(rows, arranged);
        });
    }

    private void arranged(List<FindingRow> rows, RowArrangement.Arranged<FindingRow> arranged) {
        tree.show(arranged.rows(), grouping);
        boolean known = !results.found().isEmpty();
        setContentDescription(!known ? "" : ResultsText.of(results, rows, arranged, filter)); //$NON-NLS-1$
        if (job != null && !job.isRecall()) {
            return;
        }
        if (!known) {
            stack.show(start);
        } else if (rows.isEmpty() && results.complete()) {
            nothing.explain(MessageFormat.format(Messages.FindingsView_nothingText, results.found().size(),
                    results.request() == null ? Messages.FindingsView_known : results.request().what()));
            stack.show(nothing);
        } else {
            stack.show(tree.control());
        }
    }

    private void readDecided() {
        if (stack.isDisposed()) {
            return;
        }
        deciding.run(Messages.FindingsView_deciding, stack, monitor -> {
            Map<String, IgnoredFinding> now = new IgnoredFindings(LibrarySession.current().engine()).all(Monitor.NONE);
            return () -> {
                if (results != null && !now.equals(results.ignored())) {
                    results = results.withIgnored(now);
                    if (results.request() != null) {
                        LastScan.keep(folder, results);
                    }
                    arrange();
                }
            };
        }, reason -> {
            // a library that cannot be read is told in its own view
        });
    }

    /** Asks why findings may stay, and keeps it. */
    void ignore(List<FindingRow> rows) {
        List<Finding> open = rows.stream().filter(row -> row.ignored() == null).map(FindingRow::finding).toList();
        String what = open.size() == 1 ? NLS.bind(Messages.FindingsView_ignoreOne, FindingText.line(open.getFirst().what()),
                FindingText.where(open.getFirst())) : MessageFormat.format(Messages.FindingsView_ignoreSeveral, open.size());
        InputDialog dialog = new InputDialog(getSite().getShell(), Messages.FindingsView_ignoreTitle, what.replace("&", "&&"), "", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                text -> text.isBlank() ? "" : null); //$NON-NLS-1$
        if (dialog.open() == Window.OK) {
            new DecideJob(open, dialog.getValue().strip(), this::readDecided).schedule();
        }
    }

    /** Findings count again. */
    void heed(List<FindingRow> rows) {
        List<Finding> ignored = rows.stream().filter(row -> row.ignored() != null).map(FindingRow::finding).toList();
        new DecideJob(ignored, null, this::readDecided).schedule();
    }

    /** What is shown; null when nothing is. */
    ScanResults results() {
        return results;
    }

    FindingGrouping grouping() {
        return grouping;
    }

    void group(FindingGrouping by) {
        grouping = by;
        settings.put(GROUPING, by.name());
        arrange();
    }

    private void filter(FindingFilter by) {
        filter = by;
        arrange();
    }

    /** Asks where to write all that was found. */
    void save() {
        ScanResults saved = results;
        ReportWizard.open(getSite().getShell(), "findings", Messages.FindingsView_saveTitle, Messages.FindingsView_saveText, //$NON-NLS-1$
                (format, target, overwrite, monitor) -> {
                    new WriteFindings(saved.versions()).format(format).call(target, overwrite, monitor);
                    return null;
                });
    }

    @Override
    public void setFocus() {
        stack.shown().setFocus();
    }

    @Override
    public void dispose() {
        LibrarySession.current().removeListener(follower);
        whenVisible.stop();
        if (job != null && job.isRecall()) {
            job.cancel();
        }
        super.dispose();
    }
}
