// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.engine.ExportReport;
import org.mirage.engine.moving.BootCheck;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;
import org.mirage.ui.format.DateText;
import org.mirage.ui.widgets.WeightedTable;

/** Machines that are being exported, one a row, with how far each is. */
final class ProgressTable {

    private static final int STATE = 1;
    private static final int FILE = 2;
    private static final int START = 3;

    private final Composite holder;
    private final Table table;

    /** @param started whether there is a column for what became of starting them */
    ProgressTable(Composite parent, List<String> names, boolean started) {
        WeightedTable columns = new WeightedTable(parent, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL, "machines.table"); //$NON-NLS-1$
        table = columns.table();
        holder = columns.part();
        columns.column(Messages.PreviewTable_machine, 35).column(Messages.ProgressTable_state, 25).column(Messages.ProgressTable_file, 40);
        if (started) {
            columns.column(Messages.ProgressTable_start, 40);
        }
        for (String name : names) {
            new TableItem(table, SWT.NONE).setText(new String[] {name, Messages.ProgressTable_waiting});
        }
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

    void starting(int row) {
        TableItem item = table.getItem(row);
        item.setText(START, Messages.ProgressTable_starting);
        item.setImage(START, Icons.FORWARD.image());
        table.showItem(item);
    }

    void started(int row, BootCheck check) {
        TableItem item = table.getItem(row);
        item.setText(START, NLS.bind(check.started() ? Messages.ProgressTable_starts : Messages.ProgressTable_startsNot,
                DateText.duration(check.time())));
        item.setImage(START, (check.started() ? Icons.OK : Icons.WARNING).image());
    }

    /** What is being started was not tried to the end. */
    void notStarted() {
        for (TableItem item : table.getItems()) {
            if (item.getText(START).equals(Messages.ProgressTable_starting)) {
                item.setText(START, Messages.ProgressTable_notTried);
                item.setImage(START, Icons.ABSENT.image());
            }
        }
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
