// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.WritePackages;
import org.mirage.engine.packages.ListPackages;
import org.mirage.engine.packages.Package;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.jobs.QuestionJob;
import org.mirage.ui.jobs.QuestionJob.Answer;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.libraryview.LibraryView;
import org.mirage.ui.saving.ReportWizard;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.PageStack;
import org.mirage.ui.widgets.RemarkBar;
import org.mirage.ui.widgets.WhenVisible;

/** What is installed in a version, or in several beside each other; follows what is selected in the library. */
public final class PackagesView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.mirage.ui.views.packages"; //$NON-NLS-1$

    private static final int[] WEIGHTS = {62, 38};

    private final Runnable libraryFollower = this::libraryChanged;
    private final ISelectionListener follower = (_, selection) -> selected(selection);
    private final PackagesTools tools = new PackagesTools(this);
    private WhenVisible visible;
    private PackageFilterBar bar;
    private RemarkBar remarks;
    private PageStack stack;
    private MessagePage nothing;
    private MessagePage reading;
    private MessagePage problem;
    private MessagePage none;
    private SashForm halves;
    private PackageTable table;
    private boolean pinned;
    private boolean all;
    private String folder;
    private PackagesSubject wanted = PackagesSubject.of(null);
    private PackagesSubject asked;
    private Inventory shown;
    private QuestionJob<Inventory> job;
    private long question;

    @Override
    public void createPartControl(Composite parent) {
        Composite page = Keys.mark(new Composite(parent, SWT.NONE), "packages"); //$NON-NLS-1$
        GridLayoutFactory.fillDefaults().spacing(0, 2).extendedMargins(0, 0, 2, 0).applyTo(page);
        bar = new PackageFilterBar(page, this::narrow);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        remarks = new RemarkBar(page, "packages", Messages.PackagesView_remarks); //$NON-NLS-1$
        stack = new PageStack(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        nothing = new MessagePage(stack, null, Messages.PackagesView_nothing, Messages.PackagesView_nothingText)
                .button(Messages.PackagesView_all, Icons.LIBRARY.image(), "packages.all", () -> setAll(true)); //$NON-NLS-1$
        reading = new MessagePage(stack, null, Messages.PackagesView_reading, "") //$NON-NLS-1$
                .button(Messages.PackagesView_stop, Icons.STOP.image(), "packages.stop", this::stop); //$NON-NLS-1$
        problem = new MessagePage(stack, Icons.WARNING.image(), Messages.PackagesView_problem, "") //$NON-NLS-1$
                .button(Messages.PackagesView_again, Icons.REFRESH.image(), "packages.again", this::load); //$NON-NLS-1$
        none = new MessagePage(stack, null, Messages.PackagesView_none, Messages.PackagesView_noneText);
        halves = new SashForm(stack, SWT.HORIZONTAL);
        Composite left = new Composite(halves, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(left);
        table = new PackageTable(left, new PackageDetails(halves, getSite().getPage()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        halves.setWeights(WEIGHTS);
        tools.fill();
        visible = new WhenVisible(this, this::refresh);
        folder = LibrarySession.current().model().getFolder();
        LibrarySession.current().addListener(libraryFollower);
        getSite().getPage().addSelectionListener(LibraryView.ID, follower);
        stack.show(nothing);
        bar.show(false);
        selected(getSite().getPage().getSelection(LibraryView.ID));
    }

    private void libraryChanged() {
        String now = LibrarySession.current().model().getFolder();
        if (!Objects.equals(now, folder)) {
            folder = now;
            forget();
        }
        if (all) {
            want(PackagesSubject.all());
        } else {
            selected(getSite().getPage().getSelection(LibraryView.ID));
        }
    }

    /** Another library has other images. */
    private void forget() {
        cancel();
        pinned = false;
        all = false;
        tools.show(pinned, all);
        wanted = PackagesSubject.of(null);
        asked = null;
        shown = null;
        empty(nothing);
    }

    private void selected(ISelection selection) {
        PackagesSubject subject = PackagesSubject.of(selection);
        if (!pinned && !all && !subject.isEmpty()) {
            want(subject);
        }
    }

    private void want(PackagesSubject subject) {
        wanted = subject;
        visible.request();
    }

    private void refresh() {
        if (!wanted.equals(asked)) {
            load();
        }
    }

    /** Shows what is installed in the images and versions that are selected in the library, whether it is pinned or not. */
    void showSelected() {
        setPinned(false);
        setAll(false);
    }

    /** Shows the newest versions of all images beside each other, or again what is selected. */
    void setAll(boolean of) {
        all = of;
        if (all) {
            pinned = false;
        }
        tools.show(pinned, all);
        libraryChanged();
    }

    /** Whether it stays with what it shows, whatever is selected. */
    void setPinned(boolean stays) {
        pinned = stays;
        tools.show(pinned, all);
        libraryChanged();
    }

    private void load() {
        cancel();
        asked = wanted;
        if (asked.isEmpty()) {
            shown = null;
            empty(nothing);
            return;
        }
        PackagesSubject of = asked;
        long now = question;
        reading.explain(label(of));
        empty(reading);
        job = new QuestionJob<>(NLS.bind(Messages.PackagesView_job, label(of)), Icons.PACKAGES, (library, monitor) -> read(library, of, monitor),
                answer -> {
                    if (question == now && !stack.isDisposed()) {
                        job = null;
                        show(answer);
                    }
                });
        job.schedule();
    }

    private static Inventory read(Library library, PackagesSubject of, Monitor monitor) throws IOException {
        Map<VersionSummary, List<Package>> versions = new LinkedHashMap<>();
        new ListPackages(library, of.names()).call(versions::put, monitor);
        return Inventory.of(versions);
    }

    private void show(Answer<Inventory> answer) {
        shown = answer.answer();
        List<String> notes = new ArrayList<>(answer.notes());
        if (shown != null && shown.versions().size() > PackageTable.VERSION_LIMIT) {
            notes.add(MessageFormat.format(Messages.PackagesView_limit, PackageTable.VERSION_LIMIT, shown.versions().size()));
        }
        remarks.show(notes);
        if (shown == null) {
            problem.explain(answer.isStopped() ? Messages.PackagesView_stopped : answer.problem());
            empty(problem);
        } else if (shown.isEmpty()) {
            setContentDescription(label(asked));
            empty(none);
        } else {
            bar.offer(shown.kinds(), shown.matrix() != null);
            bar.show(true);
            table.show(shown, bar.filter());
            stack.show(halves);
            tools.setShown(true);
            describe();
        }
    }

    private void narrow(PackageFilter filter) {
        if (shown != null && !shown.isEmpty()) {
            table.narrow(filter);
            describe();
        }
    }

    private void describe() {
        int count = shown.matrix() == null ? shown.list().size() : shown.matrix().rows().size();
        String text = MessageFormat.format(shown.matrix() == null ? Messages.PackagesView_one : Messages.PackagesView_many, label(asked), count);
        setContentDescription(table.count() == count ? text : NLS.bind(Messages.PackagesView_filtered, table.count(), text));
    }

    private static String label(PackagesSubject of) {
        return of.names().size() == 1 ? of.names().getFirst().toString() : MessageFormat.format(Messages.PackagesView_versions, of.names().size());
    }

    private void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    /** What still comes of it is not shown. */
    private void cancel() {
        question++;
        stop();
        job = null;
    }

    /** Asks where to write what is shown. */
    void save() {
        WritePackages packages = table.writing();
        ReportWizard.open(getSite().getShell(), "packages", Messages.PackagesView_saveTitle, Messages.PackagesView_saveText, //$NON-NLS-1$
                (format, target, overwrite, monitor) -> {
                    packages.format(format).call(target, overwrite, monitor);
                    return null;
                });
    }

    /** Has no packages to show, and says why. */
    private void empty(Control page) {
        bar.show(false);
        tools.setShown(false);
        if (page != none) {
            setContentDescription(""); //$NON-NLS-1$
        }
        if (page == nothing || page == reading) {
            remarks.show(List.of());
        }
        stack.show(page);
    }

    @Override
    public void setFocus() {
        Control top = stack.shown();
        (top == halves ? table : top).setFocus();
    }

    @Override
    public void dispose() {
        LibrarySession.current().removeListener(libraryFollower);
        getSite().getPage().removeSelectionListener(LibraryView.ID, follower);
        if (visible != null) {
            visible.stop();
        }
        cancel();
        super.dispose();
    }
}
