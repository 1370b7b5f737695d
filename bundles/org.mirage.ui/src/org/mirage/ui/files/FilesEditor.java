// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.content.FileOpening;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.LatestRead;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.properties.FactsPage;
import org.mirage.ui.staging.StagedChanges;
import org.mirage.ui.staging.Staging;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.PageStack;
import org.mirage.ui.widgets.PartFollower;
import org.mirage.ui.widgets.UndoActions;

/** The files of a version. */
public final class FilesEditor extends EditorPart {

    /** Id of the editor. */
    public static final String ID = "org.mirage.ui.editors.files"; //$NON-NLS-1$

    /** Id of the context menu. */
    private static final String MENU = "org.mirage.ui.menu.files"; //$NON-NLS-1$

    private final EntrySelection selection = new EntrySelection();
    private PageStack stack;
    private MessagePage problem;
    private final Runnable restage = this::restage;
    private final LatestRead restaging = new LatestRead();
    private final IPartListener follower = new PartFollower(this::wentTo);
    private StagedChanges staged;
    private FilesStaging staging;
    /** What is to be selected when the next staged change is shown; null for what is selected now. */
    private byte[] next;
    private FilesPage page;
    private byte[] wanted = Paths.ROOT;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof VersionInput)) {
            throw new PartInitException(Messages.FilesEditor_noVersion);
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        staged = Staging.current().of((VersionInput) input);
        site.setSelectionProvider(selection);
    }

    @Override
    public void createPartControl(Composite parent) {
        stack = Keys.mark(new PageStack(parent), "files"); //$NON-NLS-1$
        stack.show(new MessagePage(stack, null, NLS.bind(Messages.FilesEditor_opening, getPartName()), "")); //$NON-NLS-1$
        problem = new MessagePage(stack, Icons.WARNING.image(), NLS.bind(Messages.FilesEditor_problem, getPartName()), "") //$NON-NLS-1$
                .button(Messages.FilesEditor_again, Icons.REFRESH.image(), "files.again", this::open); //$NON-NLS-1$
        open();
    }

    private void open() {
        GivenChanges given;
        try {
            given = staged.isEmpty() ? null : staged.given();
        } catch (IOException wrong) {
            Failures.show(wrong);
            given = null;
        }
        VersionInput input = (VersionInput) getEditorInput();
        GivenChanges changes = given;
        ReadJob.run(NLS.bind(Messages.FilesEditor_opening, input.getName()), stack, monitor -> {
            try {
                StagedFiles opened = StagedFiles.open(input, changes, Monitor.NONE);
                return () -> opened(opened);
            } catch (IOException | RuntimeException failure) {
                String text = Failures.text(failure);
                return () -> {
                    problem.explain(text);
                    stack.show(problem);
                };
            }
        });
    }

    private void opened(StagedFiles opened) {
        page = new FilesPage(stack, opened, this::open, this::selected);
        staging = new FilesStaging(page, staged, path -> next = path);
        for (Control control : page.menuControls()) {
            MenuManager menu = new MenuManager();
            menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
            control.setMenu(menu.createContextMenu(control));
            getSite().registerContextMenu(MENU, menu, selection);
        }
        staged.addListener(restage);
        getSite().getPage().addPartListener(follower);
        wentTo(getSite().getPage().getActivePart());
        stack.show(page);
        page.go(wanted);
        if (getSite().getPage().getActivePart() == this) {
            page.setFocus();
        }
    }

    /** All editors of versions share the menus: they are of the one that a person is in. */
    private void wentTo(IWorkbenchPart part) {
        if (part == this) {
            UndoActions.install(getSite(), getEditorSite().getActionBars(), staged.history().context());
        }
    }

    /** Shows the files with what is staged by now. */
    private void restage() {
        byte[] selected = next != null ? next : page.table().selected().stream().findFirst().map(MachineEntry::path).orElse(null);
        next = null;
        GivenChanges given;
        try {
            given = staged.isEmpty() ? null : staged.given();
        } catch (IOException wrong) {
            restaging.forget();
            page.tell(Failures.text(wrong));
            return;
        }
        OpenedVersion base = page.files().base();
        restaging.run(NLS.bind(Messages.FilesEditor_opening, getPartName()), stack, monitor -> {
            StagedFiles now = StagedFiles.of(base, given, Monitor.NONE);
            return () -> page.show(now, selected);
        }, page::tell);
    }

    private void selected() {
        List<VersionEntry> entries = page.selected().stream().map(entry -> new VersionEntry(version(entry), entry)).toList();
        selection.setSelection(new StructuredSelection(entries));
    }

    /** What staged changes remove is only in the version as it is in the library. */
    private OpenedVersion version(MachineEntry entry) {
        FolderListing listing = page.listing();
        return listing != null && listing.isRemoved(entry) ? page.files().base() : page.files().shown();
    }

    /** What a person can do to the files; null while the version is being opened. */
    FilesStaging staging() {
        return staging;
    }

    /** Shows the folder at a path, or a file selected in its folder; once the version is opened, if it is not yet. */
    public void show(byte[] path) {
        wanted = path;
        if (page != null) {
            page.go(path);
        }
    }

    /** Shows a folder here, opens a file, follows a link. */
    public void open(MachineEntry entry) {
        new FileOpening(getSite().getPage(), version(entry), stack, page::tell).open(entry, page::go);
    }

    /** What steps and paths act on; null while the version is being opened. */
    FilesPage page() {
        return page;
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
        if (staged != null) {
            staged.removeListener(restage);
            getSite().getPage().removePartListener(follower);
        }
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // a version never changes
    }

    @Override
    public void doSaveAs() {
        // a version never changes
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
