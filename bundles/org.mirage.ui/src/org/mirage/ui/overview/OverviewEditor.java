// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.overview;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;
import org.mirage.engine.overview.LibraryOverview;
import org.mirage.engine.overview.OverviewReport;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.handlers.Commands;
import org.mirage.ui.jobs.QuestionJob;
import org.mirage.ui.jobs.QuestionJob.Answer;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.PageStack;
import org.mirage.ui.widgets.WhenVisible;

/** How the library stands: what it holds, what scans found, what is old, what was done last. Follows the library. */
public final class OverviewEditor extends EditorPart {

    /** Id of the editor. */
    public static final String ID = "org.mirage.ui.editors.overview"; //$NON-NLS-1$

    private final Runnable follower = this::libraryChanged;
    private WhenVisible visible;
    private PageStack stack;
    private MessagePage looking;
    private MessagePage empty;
    private MessagePage problem;
    private ScrolledComposite scrolled;
    private String folder = ""; //$NON-NLS-1$
    private QuestionJob<OverviewReport> job;
    private OverviewReport shown;
    private long question;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        stack = Keys.mark(new PageStack(parent), "overview"); //$NON-NLS-1$
        looking = new MessagePage(stack, null, Messages.OverviewEditor_looking, ""); //$NON-NLS-1$
        empty = new MessagePage(stack, Icons.MIRAGE48.image(), Messages.OverviewEditor_empty, Messages.OverviewEditor_emptyText)
                .button(Messages.OverviewEditor_import, Icons.IMPORT.image(), "overview.import", //$NON-NLS-1$
                        () -> Commands.run(getSite(), Commands.IMPORT));
        problem = new MessagePage(stack, Icons.WARNING.image(), Messages.OverviewEditor_problem, "") //$NON-NLS-1$
                .button(Messages.OverviewEditor_again, Icons.REFRESH.image(), "overview.again", this::load); //$NON-NLS-1$
        scrolled = new ScrolledComposite(stack, SWT.V_SCROLL | SWT.H_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        stack.show(looking);
        visible = new WhenVisible(this, this::load);
        LibrarySession.current().addListener(follower);
        visible.request();
    }

    private void libraryChanged() {
        String now = LibrarySession.current().model().getFolder();
        if (!folder.equals(now)) {
            shown = null;
            stack.show(looking);
        }
        visible.request();
    }

    /** Asks in the background; only the last answer counts, and until then what is shown stays. */
    private void load() {
        stop();
        String of = LibrarySession.current().model().getFolder();
        long now = question;
        job = new QuestionJob<>(Messages.OverviewEditor_job, Icons.OVERVIEW, (library, monitor) -> new LibraryOverview(library).call(monitor),
                answer -> {
                    if (question == now && !stack.isDisposed()) {
                        job = null;
                        show(answer, of);
                    }
                });
        job.schedule();
    }

    private void stop() {
        question++;
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void show(Answer<OverviewReport> answer, String of) {
        if (answer.answer() == null) {
            shown = null;
            problem.explain(answer.isStopped() ? Messages.OverviewEditor_stopped : answer.problem());
            stack.show(problem);
        } else if (answer.answer().images() == 0) {
            folder = of;
            shown = null;
            stack.show(empty);
        } else {
            folder = of;
            // whoever comes back with a click on a line is to hit it
            if (!answer.answer().equals(shown)) {
                page(answer.answer());
            }
            shown = answer.answer();
            stack.show(scrolled);
        }
    }

    private void page(OverviewReport report) {
        Point place = scrolled.getOrigin();
        Control before = scrolled.getContent();
        OverviewPage page = new OverviewPage(scrolled, report, folder, new OverviewLinks(getSite().getPage()));
        whiten(page);
        scrolled.setContent(page);
        scrolled.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        scrolled.setOrigin(place);
        if (before != null) {
            before.dispose();
        }
    }

    private static void whiten(Composite page) {
        page.setBackground(page.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        page.setBackgroundMode(SWT.INHERIT_FORCE);
    }

    @Override
    public void setFocus() {
        stack.shown().setFocus();
        // what scans found is no change of the library
        visible.request();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // there is nothing to save
    }

    @Override
    public void doSaveAs() {
        // there is nothing to save
    }

    @Override
    public void dispose() {
        LibrarySession.current().removeListener(follower);
        if (visible != null) {
            visible.stop();
        }
        stop();
        super.dispose();
    }
}
