// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.compare.DifferenceIcons;
import org.mirage.ui.widgets.ColumnMemory;

/** The entries of a folder; a row is made when it is first seen, so that a hundred thousand cost as little as ten. */
final class EntryTable {

    private final Table table;
    private OpenedVersion version;
    private MachineEntry[] rows = {};
    private Map<MachineEntry, ChangeKind> changes = Map.of();

    EntryTable(Composite parent, Runnable sorted) {
        table = Keys.mark(new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL),
                "files.table"); //$NON-NLS-1$
        table.setHeaderVisible(true);
        for (EntryColumn what : EntryColumn.values()) {
            TableColumn column = new TableColumn(table, what.alignment);
            column.setText(what.title);
            column.setWidth(what.width);
            column.setMoveable(true);
            column.setData(what);
            column.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort(column, sorted)));
        }
        table.setSortColumn(table.getColumn(0));
        table.setSortDirection(SWT.UP);
        new ColumnMemory(Plugin.settings("files")).attach(table); //$NON-NLS-1$
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    }

    Table control() {
        return table;
    }

    /** Shows those rows, from the top, and what staged changes made of them. */
    void show(OpenedVersion of, MachineEntry[] entries, Map<MachineEntry, ChangeKind> staged) {
        version = of;
        changes = staged;
        table.setRedraw(false);
        table.deselectAll();
        // GTK asks for rows even while they go
        rows = new MachineEntry[0];
        table.setItemCount(0);
        rows = entries;
        table.setItemCount(rows.length);
        table.setRedraw(true);
    }

    private void fill(TableItem item, int index) {
        if (index < 0 || index >= rows.length) {
            return;
        }
        MachineEntry entry = rows[index];
        ChangeKind change = changes.getOrDefault(entry, ChangeKind.NONE);
        for (int i = 0; i < table.getColumnCount(); i++) {
            EntryColumn column = (EntryColumn) table.getColumn(i).getData();
            item.setText(i, column == EntryColumn.STATE ? StateText.of(entry, change) : column.text(version, entry));
        }
        item.setImage(DifferenceIcons.of(entry, change));
        Color faint = item.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
        item.setForeground(change == ChangeKind.REMOVED ? faint : null);
    }

    /** Lets a person type another name in the row that is selected; Escape leaves it. */
    void rename(Consumer<String> renamed) {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < rows.length) {
            new NameField(table, index, Names.show(rows[index].name()), renamed).open();
        }
    }

    /** What is selected, in the order of the rows. */
    List<MachineEntry> selected() {
        return Arrays.stream(table.getSelectionIndices()).filter(i -> i < rows.length).mapToObj(i -> rows[i]).toList();
    }

    /** Selects and shows the entry at a path; nothing when it is not among the rows. */
    void select(byte[] path) {
        for (int i = 0; i < rows.length; i++) {
            if (Arrays.equals(rows[i].path(), path)) {
                table.setSelection(i);
                return;
            }
        }
    }

    /** How many rows there are. */
    int count() {
        return rows.length;
    }

    /** How it sorts now, narrowed by a text. */
    Arrangement arrangement(String filter) {
        return new Arrangement((EntryColumn) table.getSortColumn().getData(), table.getSortDirection() == SWT.DOWN, filter);
    }

    private void sort(TableColumn column, Runnable sorted) {
        boolean again = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
        table.setSortColumn(column);
        table.setSortDirection(again ? SWT.DOWN : SWT.UP);
        sorted.run();
    }
}
