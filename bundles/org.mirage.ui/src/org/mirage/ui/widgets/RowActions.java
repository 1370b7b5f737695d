// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.List;
import java.util.function.Consumer;
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
import org.mirage.ui.Icons;

/**
 * The context menu of a {@link RowTable}: what can be done with the rows that are selected, each entry open when it fits them. The actions can
 * stand in a tool bar, too.
 *
 * @param <R> a row
 */
public final class RowActions<R> {

    private final RowTable<R> table;
    private final MenuManager menu = new MenuManager();

    /** Gives the table an empty menu. */
    public RowActions(RowTable<R> table) {
        this.table = table;
        table.control().setMenu(menu.createContextMenu(table.control()));
    }

    /** Adds an entry. */
    public IAction add(String label, Icons icon, Consumer<List<R>> what, Predicate<List<R>> when) {
        Action action = new Action(label, icon == null ? null : icon.descriptor()) {
            @Override
            public void run() {
                what.accept(table.selected());
            }
        };
        action.setEnabled(false);
        table.control().addListener(SWT.Selection, event -> action.setEnabled(when.test(table.selected())));
        menu.add(action);
        return action;
    }

    /** Adds an entry that is for one row. */
    public IAction addForOne(String label, Icons icon, Consumer<R> what, Predicate<R> when) {
        return add(label, icon, rows -> what.accept(rows.getFirst()), rows -> rows.size() == 1 && when.test(rows.getFirst()));
    }

    /** Adds an entry that copies the selected rows as a spreadsheet takes them; Ctrl+C does so, too. */
    public IAction addCopy() {
        IAction copy = add(Messages.RowActions_copy, Icons.COPY, this::copy, rows -> !rows.isEmpty());
        // in fields beside the table the same keys copy what is selected there
        table.control().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && event.keyCode == 'c' && copy.isEnabled()) {
                copy.run();
            }
        }));
        return copy;
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
        table.control().addListener(SWT.DefaultSelection, event -> {
            if (action.isEnabled()) {
                action.run();
            }
        });
    }

    /** A row a line, columns as they stand between tabs. */
    private void copy(List<R> rows) {
        String text = rows.stream().map(row -> table.cells(row).stream().map(cell -> cell.replaceAll("[\\t\\r\\n]", " ")) //$NON-NLS-1$ //$NON-NLS-2$
                .collect(Collectors.joining("\t"))).collect(Collectors.joining("\n")); //$NON-NLS-1$ //$NON-NLS-2$
        Clipboard clipboard = new Clipboard(table.control().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
