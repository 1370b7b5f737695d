// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.mirage.engine.changes.Parameter;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;

/** Tools above the table of machines and keys in it. */
final class GridTools {

    private final InstanceGrid grid;
    private final GridActions actions;
    private final ToolBar bar;
    private final Consumer<String> columnChosen;
    private final ToolItem columns;
    private List<Parameter> parameters = List.of();

    /**
     * Makes the tools.
     *
     * @param columnChosen is told of a parameter that shall be a column, or shall not be one any more
     */
    GridTools(Composite parent, InstanceGrid grid, GridActions actions, Consumer<String> columnChosen) {
        this.grid = grid;
        this.actions = actions;
        this.columnChosen = columnChosen;
        bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        tool("add", Icons.ADD, Messages.GridTools_add, actions::add); //$NON-NLS-1$
        tool("duplicate", Icons.COPY, Messages.GridTools_duplicate, actions::duplicate); //$NON-NLS-1$
        tool("remove", Icons.DELETE, Messages.GridTools_remove, actions::remove); //$NON-NLS-1$
        new ToolItem(bar, SWT.SEPARATOR);
        tool("paste", Icons.PASTE, Messages.GridTools_paste, actions::paste); //$NON-NLS-1$
        tool("load", Icons.OPEN, Messages.GridTools_load, actions::load); //$NON-NLS-1$
        tool("save", Icons.SAVE, Messages.GridTools_save, actions::save); //$NON-NLS-1$
        new ToolItem(bar, SWT.SEPARATOR);
        columns = tool("columns", Icons.COLUMNS, Messages.GridTools_columns, this::chooseColumns); //$NON-NLS-1$
        columns.setText(Messages.GridTools_columnsText);
    }

    private ToolItem tool(String key, Icons icon, String tip, Runnable run) {
        ToolItem item = Keys.mark(new ToolItem(bar, SWT.PUSH), "export.rows." + key); //$NON-NLS-1$
        item.setImage(icon.image());
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> run.run()));
        return item;
    }

    Control control() {
        return bar;
    }

    /** Columns can be of those. */
    void setParameters(List<Parameter> known) {
        parameters = known;
        refresh();
    }

    /** Other columns are there now. */
    void refresh() {
        columns.setEnabled(!choices().isEmpty());
    }

    /** What can be a column, and what is one that no parameter is for. */
    private Set<String> choices() {
        Set<String> choices = new LinkedHashSet<>();
        parameters.forEach(parameter -> choices.add(parameter.name()));
        grid.columns().stream().filter(column -> !InstanceGrid.isName(column)).forEach(choices::add);
        return choices;
    }

    private void chooseColumns() {
        Menu menu = new Menu(bar);
        for (String choice : choices()) {
            MenuItem item = new MenuItem(menu, SWT.CHECK);
            item.setText(choice.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
            item.setSelection(grid.columns().contains(choice));
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> columnChosen.accept(choice)));
        }
        Rectangle bounds = columns.getBounds();
        menu.setLocation(bar.toDisplay(bounds.x, bounds.y + bounds.height));
        menu.setVisible(true);
    }

    /** What a key does in the table; those that write in cells are the table's own. */
    void key(Event event) {
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        if (control && event.keyCode == 'v') {
            actions.paste();
        } else if (control && event.keyCode == 'c') {
            actions.copy();
        } else if (control && event.keyCode == 'd') {
            actions.duplicate();
        } else if (control && event.keyCode == SWT.DEL) {
            actions.remove();
        } else if (event.keyCode == SWT.DEL) {
            actions.clear();
        } else if (event.keyCode == SWT.INSERT) {
            actions.add();
        }
    }
}
