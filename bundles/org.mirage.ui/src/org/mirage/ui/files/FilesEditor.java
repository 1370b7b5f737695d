// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.mirage.engine.Monitor;
import org.mirage.engine.MachineEntry;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.content.FileOpening;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.properties.FactsPage;
import org.mirage.ui.widgets.MessagePage;

/** The files of a version. */
public final class FilesEditor extends EditorPart {

    /** Id of the editor. */
    public static final String ID = "org.mirage.ui.editors.files"; //$NON-NLS-1$

    /** Id of the context menu. */
    private static final String MENU = "org.mirage.ui.menu.files"; //$NON-NLS-1$

    private final EntrySelection selection = new EntrySelection();
    private Composite stack;
    private MessagePage problem;
    private OpenedVersion version;
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
        site.setSelectionProvider(selection);
    }

    @Override
    public void createPartControl(Composite parent) {
        stack = Keys.mark(new Composite(parent, SWT.NONE), "files"); //$NON-NLS-1$
        stack.setLayout(new StackLayout());
        top(new MessagePage(stack, null, NLS.bind(Messages.FilesEditor_opening, getPartName()), "")); //$NON-NLS-1$
        problem = new MessagePage(stack, Icons.WARNING.image(), NLS.bind(Messages.FilesEditor_problem, getPartName()), "") //$NON-NLS-1$
                .button(Messages.FilesEditor_again, Icons.REFRESH.image(), "files.again", this::open); //$NON-NLS-1$
        open();
    }

    private void open() {
        VersionInput input = (VersionInput) getEditorInput();
        ReadJob.run(NLS.bind(Messages.FilesEditor_opening, input.getName()), stack, monitor -> {
            try {
                OpenedVersion opened = OpenedVersion.open(input, Monitor.NONE);
                return () -> opened(opened);
            } catch (java.io.IOException | RuntimeException failure) {
                String text = Failures.text(failure);
                return () -> {
                    problem.explain(text);
                    top(problem);
                };
            }
        });
    }

    private void opened(OpenedVersion opened) {
        version = opened;
        page = new FilesPage(stack, version, this::open, this::selected);
        for (Control control : page.menuControls()) {
            MenuManager menu = new MenuManager();
            menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
            control.setMenu(menu.createContextMenu(control));
            getSite().registerContextMenu(MENU, menu, selection);
        }
        top(page);
        page.go(wanted);
        if (getSite().getPage().getActivePart() == this) {
            page.setFocus();
        }
    }

    private void top(Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout();
    }

    private void selected() {
        List<VersionEntry> entries = page.selected().stream().map(entry -> new VersionEntry(version, entry)).toList();
        selection.setSelection(new StructuredSelection(entries));
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
        new FileOpening(getSite().getPage(), version, stack, page::tell).open(entry, page::go);
    }

    /** What steps and paths act on; null while the version is being opened. */
    FilesPage page() {
        return page;
    }

    @Override
    public void setFocus() {
        ((StackLayout) stack.getLayout()).topControl.setFocus();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IPropertySheetPage.class) {
            return adapter.cast(new FactsPage());
        }
        return super.getAdapter(adapter);
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
