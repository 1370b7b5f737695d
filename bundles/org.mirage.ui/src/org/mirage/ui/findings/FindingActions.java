// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyListener;
import org.mirage.ui.Icons;

/** Tools and context menu of the Findings view. */
final class FindingActions {

    /** So many files are opened at once. */
    private static final int OPEN_LIMIT = 20;

    private final FindingsView view;
    private final FindingTree tree;
    private final FindingOpening opening;
    private IAction save;

    FindingActions(FindingsView view, FindingTree tree) {
        this.view = view;
        this.tree = tree;
        IStatusLineManager status = view.getViewSite().getActionBars().getStatusLineManager();
        opening = new FindingOpening(view.getSite().getPage(), tree.control(), status::setErrorMessage);
        tree.control().addListener(SWT.Selection, event -> status.setErrorMessage(null));
    }

    void fill() {
        IAction open = on(Messages.FindingActions_open, Icons.OPEN, rows -> rows.forEach(opening::open),
                rows -> !rows.isEmpty() && rows.size() <= OPEN_LIMIT);
        IAction files = on(Messages.FindingActions_files, Icons.VERSION,
                rows -> opening.showFiles(rows.getFirst()), rows -> rows.size() == 1);
        IAction library = on(Messages.FindingActions_library, Icons.LIBRARY, rows -> opening.showInLibrary(rows.getFirst()),
                rows -> rows.size() == 1);
        IAction ignore = on(Messages.FindingActions_ignore, Icons.IGNORED, view::ignore,
                rows -> rows.stream().anyMatch(row -> row.ignored() == null));
        IAction heed = on(Messages.FindingActions_heed, Icons.HEED, view::heed,
                rows -> rows.stream().anyMatch(row -> row.ignored() != null));
        IAction changes = on(Messages.FindingActions_changes, Icons.CHANGES,
                rows -> SaveEditsWizard.open(view.getSite().getShell(), CleaningEdits.of(rows, view.results())),
                rows -> CleaningEdits.of(rows, view.results()) != null);
        IAction update = on(Messages.FindingActions_update, Icons.UPDATE,
                rows -> FindingNextStep.update(tree.control(), rows, CleaningEdits.of(rows, view.results())), rows -> !rows.isEmpty());
        IAction copy = on(Messages.FindingActions_copy, Icons.COPY, this::copy, rows -> !rows.isEmpty());
        MenuManager menu = new MenuManager();
        List.of(open, files, library).forEach(menu::add);
        menu.add(new Separator());
        List.of(ignore, heed).forEach(menu::add);
        menu.add(new Separator());
        List.of(changes, update).forEach(menu::add);
        menu.add(new Separator());
        menu.add(copy);
        tree.control().setMenu(menu.createContextMenu(tree.control()));
        tree.control().addListener(SWT.DefaultSelection, event -> {
            if (event.item.getData() instanceof FindingRow row && !row.isGroup()) {
                opening.open(row);
            }
        });
        // in the fields above the same keys copy what is selected there
        tree.control().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && event.keyCode == 'c' && copy.isEnabled()) {
                copy.run();
            }
        }));
        tools();
    }

    private IAction on(String label, Icons icon, Consumer<List<FindingRow>> what, Predicate<List<FindingRow>> when) {
        Action action = new Action(label, icon.descriptor()) {
            @Override
            public void run() {
                what.accept(tree.selected());
            }
        };
        action.setEnabled(false);
        tree.control().addListener(SWT.Selection, event -> action.setEnabled(when.test(tree.selected())));
        return action;
    }

    private void tools() {
        IToolBarManager tools = view.getViewSite().getActionBars().getToolBarManager();
        Action scan = new Action(Messages.FindingActions_scan, Icons.SCAN.descriptor()) {
            @Override
            public void run() {
                view.scan();
            }
        };
        scan.setToolTipText(Messages.FindingActions_scanTip);
        ActionContributionItem item = new ActionContributionItem(scan);
        item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
        tools.add(item);
        tools.add(new Separator());
        for (FindingGrouping grouping : FindingGrouping.values()) {
            Action action = new Action(grouping.label, IAction.AS_RADIO_BUTTON) {
                @Override
                public void run() {
                    if (isChecked()) {
                        view.group(grouping);
                    }
                }
            };
            action.setImageDescriptor(grouping.icon.descriptor());
            action.setToolTipText(grouping.tip);
            action.setChecked(grouping == view.grouping());
            tools.add(action);
        }
        tools.add(new Separator());
        save = new Action(Messages.FindingActions_save, Icons.REPORT.descriptor()) {
            @Override
            public void run() {
                view.save();
            }
        };
        save.setToolTipText(Messages.FindingActions_saveTip);
        save.setEnabled(false);
        tools.add(save);
    }

    /** Whether there is something that can be saved. */
    void setScanned(boolean scanned) {
        save.setEnabled(scanned);
    }

    /** As a spreadsheet takes it: columns as they stand between tabs. */
    private void copy(List<FindingRow> rows) {
        String text = rows.stream().map(row -> Arrays.stream(FindingColumn.values())
                .map(column -> column.text(row).replaceAll("[\\t\\r\\n]", " ")).collect(Collectors.joining("\t"))) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                .collect(Collectors.joining("\n")); //$NON-NLS-1$
        Clipboard clipboard = new Clipboard(tree.control().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
