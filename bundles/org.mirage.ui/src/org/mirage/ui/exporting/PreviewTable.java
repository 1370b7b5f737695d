// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.engine.customising.Instance;
import org.mirage.ui.Icons;
import org.mirage.ui.widgets.WeightedTable;

/** The machines of an export, each with whether the change sets fit it; they are looked at one after the other, in the background. */
final class PreviewTable {

    private final Table table;
    private Job looking;

    /**
     * Makes an empty table.
     *
     * @param chosen is told of the row that a person selects
     */
    PreviewTable(Composite parent, IntConsumer chosen) {
        WeightedTable columns = new WeightedTable(parent, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL, "export.previews"); //$NON-NLS-1$
        table = columns.table();
        columns.column(Messages.PreviewTable_machine, 45).column(Messages.PreviewTable_result, 55);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.accept(table.getSelectionIndex())));
        new DefaultToolTip(table, ToolTip.RECREATE, false) {
            @Override
            protected String getText(Event event) {
                TableItem item = table.getItem(new Point(event.x, event.y));
                return item == null ? null : item.getText(1);
            }

            @Override
            protected boolean shouldCreateToolTip(Event event) {
                return getText(event) != null;
            }
        };
    }

    /** Lists machines, and begins to look at them. */
    void show(List<Instance> instances, ExportChoice choice) {
        stop();
        table.removeAll();
        for (Instance instance : instances) {
            new TableItem(table, SWT.NONE).setText(new String[] {instance.name(), Messages.PreviewTable_looking});
        }
        if (!instances.isEmpty()) {
            table.setSelection(0);
            RowCheckJob[] own = new RowCheckJob[1];
            own[0] = new RowCheckJob(choice, instances.size(), (row, problem) -> {
                if (looking == own[0] && !table.isDisposed()) {
                    show(row, problem);
                }
            });
            looking = own[0];
            looking.schedule();
        }
    }

    private void show(int row, String problem) {
        TableItem item = table.getItem(row);
        item.setText(1, problem == null ? Messages.PreviewTable_fits : problem);
        item.setImage((problem == null ? Icons.OK : Icons.WARNING).image());
    }

    /** Looks at no more machines. */
    void stop() {
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
    }
}
