// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.mirage.engine.search.FoundFile;
import org.mirage.ui.Icons;
import org.mirage.ui.widgets.GroupingAction;
import org.mirage.ui.widgets.RowActions;
import org.mirage.ui.widgets.RowTree;
import org.mirage.ui.widgets.ToolAction;

/** Tools and context menu of the Search view; what acts on entries of any view comes in by plugin.xml. */
final class FoundActions {

    /** So many files are opened at once. */
    private static final int OPEN_LIMIT = 20;

    private final SearchView view;
    private final RowTree<FoundFile> tree;
    private final FoundOpening opening;
    private final IAction save;

    FoundActions(SearchView view, RowTree<FoundFile> tree) {
        this.view = view;
        this.tree = tree;
        IStatusLineManager status = view.getViewSite().getActionBars().getStatusLineManager();
        opening = new FoundOpening(view.getSite().getPage(), tree.control(), status::setErrorMessage);
        tree.control().addListener(SWT.Selection, event -> status.setErrorMessage(null));
        save = new ToolAction(Messages.FoundActions_save, Messages.FoundActions_saveTip, Icons.REPORT, view::save);
        save.setEnabled(false);
    }

    /**
     * Makes the menu and the tools.
     *
     * @param selection what commands of other parts act on
     */
    void fill(FoundSelection selection) {
        RowActions<FoundFile> menu = new RowActions<>(tree);
        menu.setDefault(menu.add(Messages.FoundActions_open, Icons.OPEN, files -> files.forEach(opening::open),
                files -> !files.isEmpty() && files.size() <= OPEN_LIMIT));
        menu.name(menu.addForOne(Messages.FoundActions_showVersion, Icons.VERSION, opening::showVersion, _ -> true),
                FoundActions::showLabel);
        menu.addForOne(Messages.FoundActions_library, Icons.LIBRARY, opening::showInLibrary, _ -> true);
        menu.separate();
        menu.add(Messages.FoundActions_compare, Icons.COMPARE, opening::compare, FoundOpening::canCompare);
        menu.separate();
        menu.onCopyKey(menu.addCopy(Messages.FoundActions_copyPaths, Icons.COPY, file -> file.entry().toString()));
        menu.addCopyRows(Messages.FoundActions_copyRows, Icons.COLUMNS);
        menu.separate();
        addForVersions(menu, Messages.FoundActions_update, Icons.UPDATE, FoundVersions::update, files -> !files.isEmpty());
        addForVersions(menu, Messages.FoundActions_export, Icons.EXPORT, FoundVersions::export, FoundVersions::canExport);
        addForVersions(menu, Messages.FoundActions_delete, Icons.DELETE, FoundVersions::delete, files -> !files.isEmpty());
        menu.separate();
        menu.menu().add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        view.getSite().registerContextMenu(SearchView.ID, menu.menu(), selection);
        tools();
    }

    private void addForVersions(RowActions<FoundFile> menu, String label, Icons icon, BiConsumer<Shell, List<FoundFile>> what,
            Predicate<List<FoundFile>> when) {
        menu.add(label, icon, files -> what.accept(tree.control().getShell(), files), when);
    }

    private void tools() {
        IToolBarManager tools = view.getViewSite().getActionBars().getToolBarManager();
        GroupingAction.addAll(tools, List.of(FoundGrouping.values()), view.grouping(), view::group);
        tools.add(new Separator());
        tools.add(save);
    }

    /** Whether there is a search whose results can be saved. */
    void setSearched(boolean searched) {
        save.setEnabled(searched);
    }

    private static String showLabel(List<FoundFile> files) {
        if (files.size() != 1) {
            return Messages.FoundActions_showVersion;
        }
        // an ampersand would make a mnemonic
        String version = files.getFirst().versions().getLast().label().replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
        return NLS.bind(Messages.FoundActions_showIn, version);
    }
}
