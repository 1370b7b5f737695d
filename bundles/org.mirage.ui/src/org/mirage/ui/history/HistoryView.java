// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import java.text.MessageFormat;
import java.util.List;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.mirage.engine.Names;
import org.mirage.engine.VersionNumbers;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.properties.FactsPage;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.PageStack;
import org.mirage.ui.widgets.WhenVisible;

/** All states that a path has in the versions of an image, or of all images; follows the selection and the library. */
public final class HistoryView extends ViewPart {

    /** Id of the view, of its context menu and of the command that shows it. */
    public static final String ID = "org.mirage.ui.history"; //$NON-NLS-1$

    private static final String LINKED = "linked"; //$NON-NLS-1$
    private static final String ALL_IMAGES = "allImages"; //$NON-NLS-1$

    /** What takes no longer shows nothing in between. */
    private static final int PATIENCE_MILLISECONDS = 300;

    private final IDialogSettings settings = Plugin.settings("history"); //$NON-NLS-1$
    private final ISelectionListener follower = this::selected;
    private HistoryFollower libraryFollower;
    private WhenVisible visible;
    private PageStack stack;
    private MessagePage nothing;
    private MessagePage looking;
    private MessagePage problem;
    private HistoryTable table;
    private HistorySubject subject;
    private HistoryJob job;

    @Override
    public void createPartControl(Composite parent) {
        stack = Keys.mark(new PageStack(parent), "history"); //$NON-NLS-1$
        nothing = new MessagePage(stack, null, "", Messages.HistoryView_nothing); //$NON-NLS-1$
        looking = new MessagePage(stack, null, Messages.HistoryView_looking, ""); //$NON-NLS-1$
        problem = new MessagePage(stack, Icons.WARNING.image(), Messages.HistoryView_problem, "") //$NON-NLS-1$
                .button(Messages.HistoryView_again, Icons.REFRESH.image(), "history.again", this::load); //$NON-NLS-1$
        table = new HistoryTable(stack);
        top(nothing);
        StateSelection selection = new StateSelection(table);
        getSite().setSelectionProvider(selection);
        new HistoryActions(this, table, selection).fill();
        visible = new WhenVisible(this, this::load);
        libraryFollower = new HistoryFollower(LibrarySession.current().model(), visible::request, this::forget);
        getSite().getPage().addSelectionListener(follower);
        follow();
    }

    /** Shows what is selected in the editor. */
    private void follow() {
        IEditorPart editor = getSite().getPage().getActiveEditor();
        ISelectionProvider provider = editor == null ? null : editor.getSite().getSelectionProvider();
        if (provider != null) {
            selected(editor, provider.getSelection());
        }
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part != this && isLinked() && selection instanceof IStructuredSelection structured && !structured.isEmpty()) {
            VersionEntry entry = Adapters.adapt(structured.getFirstElement(), VersionEntry.class);
            if (entry != null) {
                show(entry);
            }
        }
    }

    /** Shows how an entry came about. */
    public void show(VersionEntry entry) {
        HistorySubject wanted = HistorySubject.of(entry);
        boolean same = wanted.isSame(subject, isAllImages());
        subject = wanted;
        if (same) {
            table.select(wanted.version().record());
        } else {
            visible.request();
        }
    }

    /** Another library has other files. */
    private void forget() {
        subject = null;
        stop();
        setContentDescription(""); //$NON-NLS-1$
        table.show(List.of(), ""); //$NON-NLS-1$
        top(nothing);
    }

    private void stop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    boolean isLinked() {
        return settings.get(LINKED) == null || settings.getBoolean(LINKED);
    }

    void setLinked(boolean linked) {
        settings.put(LINKED, linked);
        if (linked) {
            follow();
        }
    }

    boolean isAllImages() {
        return settings.getBoolean(ALL_IMAGES);
    }

    void setAllImages(boolean all) {
        settings.put(ALL_IMAGES, all);
        load();
    }

    private void load() {
        stop();
        if (subject == null) {
            return;
        }
        HistorySubject of = subject;
        String image = isAllImages() ? null : of.image();
        HistoryJob[] own = new HistoryJob[1];
        own[0] = new HistoryJob(of.path(), image, result -> {
            if (job == own[0] && !stack.isDisposed()) {
                job = null;
                show(of, image, result);
            }
        });
        job = own[0];
        job.schedule();
        stack.getDisplay().timerExec(PATIENCE_MILLISECONDS, () -> {
            if (job == own[0] && !stack.isDisposed()) {
                looking.explain(Names.show(of.path()));
                top(looking);
            }
        });
    }

    private void show(HistorySubject of, String image, HistoryJob.Result result) {
        String path = Names.show(of.path());
        if (result.problem() != null) {
            setContentDescription(path);
            problem.explain(result.problem());
            top(problem);
            return;
        }
        List<HistoryRow> rows = result.rows();
        int versions = rows.stream().mapToInt(row -> row.state().versions().size()).sum();
        String template = image == null ? Messages.HistoryView_all : Messages.HistoryView_one;
        String text = MessageFormat.format(template, path, image, rows.size(), versions);
        setContentDescription(result.unreadable().isEmpty() ? text
                : NLS.bind(Messages.HistoryView_unreadable, text, VersionNumbers.label(result.unreadable())));
        table.show(rows, of.version().record());
        top(table.control());
    }

    private void top(Control control) {
        boolean focus = stack.shown() != null && stack.shown().isFocusControl();
        stack.show(control);
        if (focus) {
            control.setFocus();
        }
    }

    @Override
    public void setFocus() {
        stack.shown().setFocus();
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
        getSite().getPage().removeSelectionListener(follower);
        if (libraryFollower != null) {
            libraryFollower.stop();
            visible.stop();
        }
        stop();
        super.dispose();
    }
}
