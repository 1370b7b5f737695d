// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.mirage.engine.VersionSummary;
import org.mirage.ui.Icons;

/** Tools and context menu of the History view; what acts on entries of any view comes in by plugin.xml. */
final class HistoryActions {

    private final HistoryView view;
    private final HistoryTable table;
    private final StateSelection selection;
    private final StateOpening opening;

    HistoryActions(HistoryView view, HistoryTable table, StateSelection selection) {
        this.view = view;
        this.table = table;
        this.selection = selection;
        IStatusLineManager status = view.getViewSite().getActionBars().getStatusLineManager();
        opening = new StateOpening(view.getSite().getPage(), table.control(), status::setErrorMessage);
        table.control().addListener(SWT.Selection, event -> status.setErrorMessage(null));
    }

    void fill() {
        IAction open = onRows(_ -> Messages.HistoryActions_open, Icons.OPEN, rows -> rows.forEach(opening::open),
                StateOpening::canOpen);
        IAction showVersion = onRows(HistoryActions::showLabel, Icons.VERSION, rows -> rows.forEach(opening::showVersion),
                StateOpening::canOpen);
        IAction compareBoth = onRows(_ -> Messages.HistoryActions_compareBoth, Icons.COMPARE, opening::compare,
                rows -> rows.size() == 2);
        IAction comparePrevious = onRows(HistoryActions::previousLabel, Icons.COMPARE_PARENT,
                rows -> opening.comparePrevious(rows.getFirst()), StateOpening::hasPrevious);
        table.control().addListener(SWT.DefaultSelection, event -> table.selected().forEach(opening::open));
        menu(List.of(open, showVersion), List.of(compareBoth, comparePrevious));
        IToolBarManager tools = view.getViewSite().getActionBars().getToolBarManager();
        tools.add(compareBoth);
        tools.add(new Separator());
        tools.add(toggle(Messages.HistoryActions_allImages, Messages.HistoryActions_allImagesTip, Icons.LIBRARY,
                view.isAllImages(), view::setAllImages));
        tools.add(toggle(Messages.HistoryActions_linked, Messages.HistoryActions_linkedTip, Icons.LINKED,
                view.isLinked(), view::setLinked));
    }

    private static String showLabel(List<HistoryRow> rows) {
        return rows.size() == 1 ? NLS.bind(Messages.HistoryActions_showIn, name(rows.getFirst().state().first()))
                : Messages.HistoryActions_showVersions;
    }

    /** An ampersand would make a mnemonic. */
    private static String name(VersionSummary version) {
        return version.label().replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String previousLabel(List<HistoryRow> rows) {
        return StateOpening.hasPrevious(rows)
                ? NLS.bind(Messages.HistoryActions_compareWith, name(rows.getFirst().state().before()))
                : Messages.HistoryActions_comparePrevious;
    }

    private void menu(List<IAction> opens, List<IAction> compares) {
        MenuManager menu = new MenuManager();
        opens.forEach(menu::add);
        menu.add(new Separator());
        compares.forEach(menu::add);
        menu.add(new Separator());
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        table.control().setMenu(menu.createContextMenu(table.control()));
        view.getSite().registerContextMenu(HistoryView.ID, menu, selection);
    }

    private IAction onRows(Function<List<HistoryRow>, String> label, Icons icon, Consumer<List<HistoryRow>> what,
            Predicate<List<HistoryRow>> when) {
        Action action = new Action(label.apply(List.of())) {
            @Override
            public void run() {
                what.accept(table.selected());
            }
        };
        action.setImageDescriptor(icon.descriptor());
        action.setEnabled(false);
        table.control().addListener(SWT.Selection, event -> {
            // what follows the last of these signs is taken for a key
            action.setText(label.apply(table.selected()) + '@');
            action.setEnabled(when.test(table.selected()));
        });
        return action;
    }

    private static IAction toggle(String label, String tip, Icons icon, boolean on, Consumer<Boolean> set) {
        Action action = new Action(label, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                set.accept(isChecked());
            }
        };
        action.setImageDescriptor(icon.descriptor());
        action.setToolTipText(tip);
        action.setChecked(on);
        return action;
    }
}
