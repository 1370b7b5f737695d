// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.ui.widgets.WeightedTable;

/** The change sets that were chosen, in the order in which they are applied; fixes of the readiness check stand first and stay there. */
final class StepTable {

    private final Composite holder;
    private final Table table;
    private final Runnable changed;
    private final List<ChosenStep> steps = new ArrayList<>();
    private ChosenStep fixes;

    /**
     * Makes an empty table.
     *
     * @param changed runs when a person selects another one, and after each change
     */
    StepTable(Composite parent, Runnable changed) {
        this.changed = changed;
        WeightedTable columns = new WeightedTable(parent, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL, "export.steps").column(40).column(60); //$NON-NLS-1$
        table = columns.table();
        holder = columns.part();
        table.addListener(SWT.Selection, event -> changed.run());
    }

    Composite control() {
        return holder;
    }

    /** All in order. */
    List<ChosenStep> all() {
        List<ChosenStep> all = new ArrayList<>(steps);
        if (fixes != null) {
            all.add(0, fixes);
        }
        return all;
    }

    /** The one that is selected; null for none. */
    ChosenStep selected() {
        return table.getSelectionIndex() < 0 ? null : all().get(table.getSelectionIndex());
    }

    /** Replaces the fixes of the readiness check; null for none. */
    void setFixes(ChosenStep made) {
        ChosenStep selected = selected() == fixes ? made : selected();
        fixes = made;
        show(selected);
    }

    void add(ChosenStep step) {
        steps.add(step);
        show(step);
    }

    void remove() {
        int at = steps.indexOf(selected());
        if (at >= 0) {
            steps.remove(at);
            show(steps.isEmpty() ? null : steps.get(Math.min(at, steps.size() - 1)));
        }
    }

    /** Whether the one that is selected can be moved by so many rows; 0 for removing it. */
    boolean canMove(int by) {
        int at = steps.indexOf(selected());
        return at >= 0 && at + by >= 0 && at + by < steps.size();
    }

    void move(int by) {
        ChosenStep moved = selected();
        Collections.swap(steps, steps.indexOf(moved), steps.indexOf(moved) + by);
        show(moved);
    }

    private void show(ChosenStep selected) {
        table.removeAll();
        for (ChosenStep step : all()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {step.title(), step.summary()});
            item.setImage(step.icon().image());
        }
        int at = all().indexOf(selected);
        if (at >= 0) {
            table.setSelection(at);
        }
        changed.run();
    }
}
