// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import java.util.stream.Stream;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.mirage.model.Library;
import org.mirage.model.Version;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.files.VersionOpening;
import org.mirage.ui.handlers.Commands;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.properties.FactsPage;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.PageStack;

/** Images and versions of the library; follows the model. */
public final class LibraryView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.mirage.ui.views.library"; //$NON-NLS-1$

    private final Library library = LibrarySession.current().model();
    private PageStack stack;
    private LibraryTree tree;
    private MessagePage opening;
    private MessagePage empty;
    private MessagePage problem;
    private LibraryFollower follower;

    @Override
    public void createPartControl(Composite parent) {
        stack = Keys.mark(new PageStack(parent), "library"); //$NON-NLS-1$
        tree = new LibraryTree(stack);
        opening = new MessagePage(stack, null, Messages.LibraryView_opening, ""); //$NON-NLS-1$
        empty = new MessagePage(stack, Icons.MIRAGE48.image(), Messages.LibraryView_emptyTitle, Messages.LibraryView_emptyText)
                .button(Messages.LibraryView_import, Icons.IMPORT.image(), "library.empty.import", //$NON-NLS-1$
                        () -> Commands.run(getSite(), Commands.IMPORT));
        problem = new MessagePage(stack, Icons.WARNING.image(), Messages.LibraryView_problemTitle, "") //$NON-NLS-1$
                .button(Messages.LibraryView_again, Icons.REFRESH.image(), "library.problem.again", //$NON-NLS-1$
                        LibrarySession.current()::refresh);
        tree.optionalColumns().addTo(getViewSite().getActionBars().getMenuManager());
        tree.viewer().setInput(library);
        tree.viewer().addOpenListener(
                event -> VersionOpening.open(getSite().getPage(), ((IStructuredSelection) event.getSelection()).toList()));
        getSite().setSelectionProvider(tree.viewer());
        contextMenu();
        acceptFiles(stack);
        new VersionDrag(tree.viewer());
        acceptFiles(tree.viewer().getControl(), LocalSelectionTransfer.getTransfer())
                .addDropListener(new CompareDrop(getSite().getPage()));
        follower = new LibraryFollower(tree.viewer(), this::showState);
        library.eAdapters().add(follower);
        showState();
    }

    /** Shows the view and selects the version with that record; nothing when the library does not have it any more. */
    public static void reveal(IWorkbenchPage page, String record) {
        Version version = LibrarySession.current().version(record);
        try {
            if (version != null && page.showView(ID) instanceof LibraryView view) {
                view.tree.viewer().setSelection(new StructuredSelection(version), true);
            }
        } catch (PartInitException failure) {
            Failures.show(failure);
        }
    }

    private void contextMenu() {
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.setRemoveAllWhenShown(false);
        Control control = tree.viewer().getControl();
        control.setMenu(menu.createContextMenu(control));
        getSite().registerContextMenu(menu, tree.viewer());
    }

    private DropTarget acceptFiles(Control control, Transfer... others) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(Stream.concat(Stream.of(FileTransfer.getInstance()), Stream.of(others)).toArray(Transfer[]::new));
        target.addDropListener(new FilesDrop(getSite().getWorkbenchWindow()));
        return target;
    }

    private void showState() {
        Control top = tree;
        if (!library.getProblem().isEmpty()) {
            problem.explain(library.getProblem());
            top = problem;
        } else if (!library.isLoaded()) {
            top = opening;
        } else if (library.getImages().isEmpty()) {
            top = empty;
        }
        boolean appears = top == tree && stack.shown() != tree;
        stack.show(top);
        if (appears && getSite().getPage().getActivePart() == this) {
            setFocus();
        }
    }

    @Override
    public void setFocus() {
        Control top = stack.shown();
        (top == tree ? tree.viewer().getControl() : top).setFocus();
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
        if (follower != null) {
            library.eAdapters().remove(follower);
        }
        super.dispose();
    }
}
