// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Listener;
import org.mirage.ui.Icons;

/**
 * The context menu of a table or tree: what can be done with the rows that are selected, each entry open when it fits them. The actions can
 * stand in a tool bar, too.
 *
 * @param <R> a row
 */
public final class RowActions<R> {

    private final SelectableRows<R> rows;
    private final MenuManager menu = new MenuManager();
    private final List<Consumer<List<R>>> followers = new ArrayList<>();

    /** Gives the rows an empty menu. */
    public RowActions(SelectableRows<R> rows) {
        this.rows = rows;
        rows.control().setMenu(menu.createContextMenu(rows.control()));
        Listener tell = event -> refresh();
        rows.control().addListener(SWT.Selection, tell);
        // the menu is asked for before the selection is told that the same click made
        rows.control().addListener(SWT.MenuDetect, tell);
    }

    /** Opens and shuts each entry as it fits now; needed only when something else than the selection is not as it was. */
    public void refresh() {
        List<R> selected = rows.selected();
        followers.forEach(follower -> follower.accept(selected));
    }

    /** Adds an entry. */
    public IAction add(String label, Icons icon, Consumer<List<R>> what, Predicate<List<R>> when) {
        Action action = new Action(label, icon == null ? null : icon.descriptor()) {
            @Override
            public void run() {
                what.accept(rows.selected());
            }
        };
        action.setEnabled(false);
        followers.add(selected -> action.setEnabled(when.test(selected)));
        menu.add(action);
        return action;
    }

    /** Adds an entry that is for one row. */
    public IAction addForOne(String label, Icons icon, Consumer<R> what, Predicate<R> when) {
        return add(label, icon, selected -> what.accept(selected.getFirst()),
                selected -> selected.size() == 1 && when.test(selected.getFirst()));
    }

    /** Has an entry called after what is selected. */
    public void name(IAction action, Function<List<R>, String> label) {
        // what follows the last of these signs is taken for a key
        followers.add(selected -> action.setText(label.apply(selected) + '@'));
    }

    /** Adds an entry that copies the selected rows as a spreadsheet takes them; Ctrl+C does so, too. */
    public IAction addCopy() {
        IAction copy = addCopyRows(Messages.RowActions_copy, Icons.COPY);
        onCopyKey(copy);
        return copy;
    }

    /** Adds an entry that copies the selected rows as a spreadsheet takes them: columns as they stand between tabs. */
    public IAction addCopyRows(String label, Icons icon) {
        return addCopy(label, icon, row -> rows.cells(row).stream().map(RowActions::line).collect(Collectors.joining("\t"))); //$NON-NLS-1$
    }

    /** Adds an entry that copies something of the selected rows, a row a line. */
    public IAction addCopy(String label, Icons icon, Function<R, String> text) {
        return add(label, icon, selected -> copy(selected.stream().map(text).collect(Collectors.joining("\n"))), //$NON-NLS-1$
                selected -> !selected.isEmpty());
    }

    /** Has Ctrl+C run that entry when it is open. */
    public void onCopyKey(IAction copy) {
        // in fields beside the rows the same keys copy what is selected there
        rows.control().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && event.keyCode == 'c' && copy.isEnabled()) {
                copy.run();
            }
        }));
    }

    /** Draws a line below what was added so far. */
    public void separate() {
        menu.add(new Separator());
    }

    /** The menu, for what other bundles and commands add. */
    public MenuManager menu() {
        return menu;
    }

    /** Has a double click on a row, or Enter, run that entry when it is open. */
    public void setDefault(IAction action) {
        rows.onOpen(() -> {
            if (action.isEnabled()) {
                action.run();
            }
        });
    }

    private static String line(String cell) {
        return cell.replaceAll("[\\t\\r\\n]", " "); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void copy(String text) {
        Clipboard clipboard = new Clipboard(rows.control().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
