// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.List;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.engine.ExportReport;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.format.CountText;

/** Machines that are being exported, one a row, with how far each is. */
final class ProgressTable {

    private static final int STATE = 1;
    private static final int FILE = 2;

    private final Composite holder;
    private final Table table;

    ProgressTable(Composite parent, List<String> names) {
        holder = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        table = Keys.mark(new Table(holder, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL), "machines.table"); //$NON-NLS-1$
        table.setHeaderVisible(true);
        column(layout, Messages.PreviewTable_machine, 35);
        column(layout, Messages.ProgressTable_state, 25);
        column(layout, Messages.ProgressTable_file, 40);
        for (String name : names) {
            new TableItem(table, SWT.NONE).setText(new String[] {name, Messages.ProgressTable_waiting});
        }
    }

    private void column(TableColumnLayout layout, String title, int weight) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        layout.setColumnData(column, new ColumnWeightData(weight));
    }

    Composite control() {
        return holder;
    }

    void begun(int row) {
        TableItem item = table.getItem(row);
        item.setText(STATE, Messages.ProgressTable_writing);
        item.setImage(STATE, Icons.FORWARD.image());
        table.showItem(item);
    }

    void done(int row, ExportReport report) {
        TableItem item = table.getItem(row);
        item.setText(STATE, CountText.size(report.fileBytes()));
        item.setImage(STATE, Icons.OK.image());
        item.setText(FILE, String.valueOf(report.file().getFileName()));
    }

    /** What is not complete will not be. */
    void failed() {
        for (TableItem item : table.getItems()) {
            if (item.getText(FILE).isEmpty()) {
                item.setText(STATE, Messages.ProgressTable_left);
                item.setImage(STATE, Icons.ABSENT.image());
            }
        }
    }
}
