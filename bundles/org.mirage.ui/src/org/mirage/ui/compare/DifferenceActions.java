// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.mirage.ui.files.EntrySelection;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.handlers.Commands;

/** What can be done with the differences that are selected in the tree. */
final class DifferenceActions {

    /** Id of the context menu. */
    private static final String MENU = "org.mirage.ui.menu.compare"; //$NON-NLS-1$

    private static final String OPEN = "org.mirage.ui.commands.openRight"; //$NON-NLS-1$
    private static final String COPY = "org.mirage.ui.commands.copyPath"; //$NON-NLS-1$

    private final VersionsCompareInput input;
    private final DifferenceViewer viewer;
    private final EntrySelection selection = new EntrySelection();
    private IWorkbenchPartSite site;

    DifferenceActions(VersionsCompareInput input, DifferenceViewer viewer) {
        this.input = input;
        this.viewer = viewer;
    }

    /** Brings them into the editor: a context menu, keys, and what other views show of the selection. */
    void install(IWorkbenchPartSite of) {
        site = of;
        Tree tree = viewer.getControl();
        site.setSelectionProvider(selection);
        viewer.addSelectionChangedListener(event -> tell());
        tree.addListener(SWT.FocusIn, event -> claim());
        tree.addListener(SWT.DefaultSelection, event -> Commands.run(site, OPEN));
        tree.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == 'c' && event.stateMask == SWT.MOD1) {
                Commands.run(site, COPY);
            }
        }));
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        tree.setMenu(menu.createContextMenu(tree));
        site.registerContextMenu(MENU, menu, selection);
        tell();
    }

    /** Makes the tree's selection the editor's again after a viewer below claimed it, unless a person is in that viewer. */
    void claim() {
        if (site != null && !viewer.getControl().isDisposed() && viewer.getControl().isFocusControl()) {
            site.setSelectionProvider(selection);
            publish();
        }
    }

    /** The workbench listens to the provider that an editor had when it was activated, and this one came later. */
    private void publish() {
        ESelectionService service = site.getService(ESelectionService.class);
        service.setSelection(selection.getSelection());
        // what Properties listen to
        service.setPostSelection(selection.getSelection());
    }

    /** For other views, what is selected is what the right version has, or else the left one. */
    private void tell() {
        List<VersionEntry> entries = input.selectedNodes().stream().map(this::entry).toList();
        selection.setSelection(new StructuredSelection(entries));
        claim();
    }

    private VersionEntry entry(DifferenceNode node) {
        VersionEntry right = Side.RIGHT.entry(input, node);
        VersionEntry left = right == null ? Side.LEFT.entry(input, node) : null;
        return right != null ? right : left != null ? left : new VersionEntry(input.versions().base(), node.difference().base());
    }
}
