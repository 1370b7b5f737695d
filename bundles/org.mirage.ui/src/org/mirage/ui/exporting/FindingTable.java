// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.engine.moving.Finding;
import org.mirage.engine.moving.Severity;
import org.mirage.ui.Icons;
import org.mirage.ui.widgets.WeightedTable;

/** What a readiness check found, the worst first; what can be mended on the way can be checked. */
final class FindingTable {

    private final Composite holder;
    private final Table table;

    /**
     * Makes an empty table.
     *
     * @param changed runs when a person selects or checks
     */
    FindingTable(Composite parent, Runnable changed) {
        WeightedTable columns = new WeightedTable(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL, "export.findings"); //$NON-NLS-1$
        table = columns.table();
        holder = columns.part();
        columns.column(Messages.FindingTable_about, 15).column(Messages.FindingTable_what, 68).column(Messages.FindingTable_mended, 17);
        table.addListener(SWT.Selection, event -> {
            refuse(event);
            changed.run();
        });
    }

    /** What cannot be mended on the way stays unchecked. */
    private static void refuse(Event event) {
        if (event.detail == SWT.CHECK && Mending.of((Finding) event.item.getData()) != Mending.HERE) {
            ((TableItem) event.item).setChecked(false);
        }
    }

    Composite control() {
        return holder;
    }

    /** Shows findings; nothing is checked. */
    void show(List<Finding> findings) {
        table.removeAll();
        for (Finding finding : findings) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setData(finding);
            item.setText(new String[] {finding.topic(), finding.what(), Mending.of(finding).label});
            item.setImage(icon(finding.severity()).image());
            if (finding.severity() == Severity.FINE) {
                item.setForeground(table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
            }
        }
        if (!findings.isEmpty()) {
            table.setSelection(0);
        }
    }

    private static Icons icon(Severity severity) {
        return switch (severity) {
            case BLOCKS -> Icons.BLOCKS;
            case WARNS -> Icons.WARNING;
            case FINE -> Icons.OK;
        };
    }

    /** The one that is selected; null for none. */
    Finding selected() {
        return table.getSelectionCount() == 0 ? null : (Finding) table.getSelection()[0].getData();
    }

    /** Those that are to be mended on the way. */
    List<Finding> checked() {
        return Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(item -> (Finding) item.getData()).toList();
    }

    /** Checks all that can be mended on the way. */
    void checkAll() {
        for (TableItem item : table.getItems()) {
            item.setChecked(Mending.of((Finding) item.getData()) == Mending.HERE);
        }
    }
}
