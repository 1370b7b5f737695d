// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.util.List;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.mirage.ui.Icons;
import org.mirage.ui.saving.SaveChangesWizard;
import org.mirage.ui.widgets.GroupingAction;
import org.mirage.ui.widgets.RowActions;
import org.mirage.ui.widgets.RowTree;
import org.mirage.ui.widgets.ToolAction;

/** Tools and context menu of the Findings view. */
final class FindingActions {

    /** So many files are opened at once. */
    private static final int OPEN_LIMIT = 20;

    private final FindingsView view;
    private final RowTree<FindingRow> tree;
    private final FindingOpening opening;
    private final IAction save;

    FindingActions(FindingsView view, RowTree<FindingRow> tree) {
        this.view = view;
        this.tree = tree;
        IStatusLineManager status = view.getViewSite().getActionBars().getStatusLineManager();
        opening = new FindingOpening(view.getSite().getPage(), tree.control(), status::setErrorMessage);
        tree.control().addListener(SWT.Selection, event -> status.setErrorMessage(null));
        save = new ToolAction(Messages.FindingActions_save, Messages.FindingActions_saveTip, Icons.REPORT, view::save);
        save.setEnabled(false);
    }

    void fill() {
        RowActions<FindingRow> menu = new RowActions<>(tree);
        menu.setDefault(menu.add(Messages.FindingActions_open, Icons.OPEN, rows -> rows.forEach(opening::open),
                rows -> !rows.isEmpty() && rows.size() <= OPEN_LIMIT));
        menu.addForOne(Messages.FindingActions_files, Icons.VERSION, opening::showFiles, _ -> true);
        menu.addForOne(Messages.FindingActions_library, Icons.LIBRARY, opening::showInLibrary, _ -> true);
        menu.separate();
        menu.add(Messages.FindingActions_ignore, Icons.IGNORED, view::ignore,
                rows -> rows.stream().anyMatch(row -> row.ignored() == null));
        menu.add(Messages.FindingActions_heed, Icons.HEED, view::heed, rows -> rows.stream().anyMatch(row -> row.ignored() != null));
        menu.separate();
        menu.add(Messages.FindingActions_changes, Icons.CHANGES,
                rows -> save(CleaningEdits.of(rows, view.results())), rows -> CleaningEdits.of(rows, view.results()) != null);
        menu.add(Messages.FindingActions_update, Icons.UPDATE,
                rows -> FindingNextStep.update(tree.control(), rows, CleaningEdits.of(rows, view.results())), rows -> !rows.isEmpty());
        menu.separate();
        menu.addCopy();
        tools();
    }

    private void save(CleaningEdits edits) {
        SaveChangesWizard.open(view.getSite().getShell(), edits.found().version().label(), new CleaningPage(edits));
    }

    private void tools() {
        IToolBarManager tools = view.getViewSite().getActionBars().getToolBarManager();
        ActionContributionItem scan = new ActionContributionItem(
                new ToolAction(Messages.FindingActions_scan, Messages.FindingActions_scanTip, Icons.SCAN, view::scan));
        scan.setMode(ActionContributionItem.MODE_FORCE_TEXT);
        tools.add(scan);
        tools.add(new Separator());
        GroupingAction.addAll(tools, List.of(FindingGrouping.values()), view.grouping(), view::group);
        tools.add(new Separator());
        tools.add(save);
    }

    /** Whether there is something that can be saved. */
    void setScanned(boolean scanned) {
        save.setEnabled(scanned);
    }
}
