// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;
import org.mirage.ui.Icons;
import org.mirage.ui.widgets.WeightedTable;

/** The hypervisors to choose from, and at the end none of them. */
final class PresetTable {

    private static final int NAME_WEIGHT = 40;
    private static final int TEXT_WEIGHT = 60;
    private static final String APPLIANCE = "ova"; //$NON-NLS-1$

    private final Composite holder;
    private final Table table;

    /**
     * Makes the table.
     *
     * @param chosen runs when a person chooses another row
     */
    PresetTable(Composite page, Runnable chosen) {
        WeightedTable columns = new WeightedTable(page, SWT.SINGLE | SWT.BORDER, "export.presets"); //$NON-NLS-1$
        columns.column(NAME_WEIGHT).column(TEXT_WEIGHT);
        table = columns.table();
        holder = columns.part();
        for (Preset preset : Presets.ALL) {
            add(preset.title(), preset.summary(), icon(preset));
        }
        add(Messages.PresetTable_other, Messages.PresetTable_otherText, Icons.DISK);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.run()));
    }

    private void add(String title, String text, Icons icon) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(new String[] {title, text});
        item.setImage(icon.image());
    }

    private static Icons icon(Preset preset) {
        return preset.format().equals(APPLIANCE) ? Icons.IMAGE : Icons.MACHINE;
    }

    /** The part of the page that it fills. */
    Composite control() {
        return holder;
    }

    /** What is chosen; null for none of them. */
    Preset preset() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < Presets.ALL.size() ? Presets.ALL.get(index) : null;
    }

    /** Chooses the preset of a name, or none of them. */
    void select(String name) {
        int index = Presets.named(name).map(Presets.ALL::indexOf).orElse(Presets.ALL.size());
        table.setSelection(index);
    }
}
