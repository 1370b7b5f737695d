// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.model.ChangeSet;
import org.mirage.model.Edit;
import org.mirage.ui.Icons;
import org.mirage.ui.changeset.EditKind;
import org.mirage.ui.changeset.EditProblem;
import org.mirage.ui.changeset.EditSummary;
import org.mirage.ui.widgets.WeightedTable;

/** The edits of a change set in their order; a row is made when it is first seen, so that a hundred thousand cost as little as ten. */
public final class EditTable {

    private static final int KIND_WEIGHT = 40;
    private static final int SUMMARY_WEIGHT = 60;

    private final Composite holder;
    private final Table table;
    private ChangeSet set;

    /** Makes an empty table with that mark. */
    public EditTable(Composite parent, String key) {
        WeightedTable columns = new WeightedTable(parent, SWT.VIRTUAL | SWT.MULTI | SWT.V_SCROLL, key);
        table = columns.table();
        holder = columns.part();
        columns.column(Messages.EditTable_edit, KIND_WEIGHT).column(Messages.EditTable_what, SUMMARY_WEIGHT);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    }

    /** The part of a page that it fills. */
    public Composite control() {
        return holder;
    }

    /** The widget. */
    public Table table() {
        return table;
    }

    /** Shows the edits as they are now; what is selected stays so. */
    public void show(ChangeSet shown) {
        List<Edit> selected = selected();
        set = shown;
        if (table.getItemCount() != edits().size()) {
            table.setItemCount(edits().size());
        }
        table.clearAll();
        select(selected);
        table.redraw();
    }

    private List<Edit> edits() {
        return set == null ? List.of() : set.getEdits();
    }

    private void fill(TableItem item, int index) {
        if (index < 0 || index >= edits().size()) {
            return;
        }
        Edit edit = edits().get(index);
        EditKind kind = EditKind.of(edit);
        boolean wrong = EditProblem.of(edit) != null;
        item.setText(new String[] {kind.label(edit), EditSummary.of(edit)});
        item.setImage(0, kind.icon().image());
        item.setImage(1, wrong ? Icons.WARNING.image() : null);
        Color red = wrong ? item.getDisplay().getSystemColor(SWT.COLOR_RED) : null;
        item.setForeground(1, red);
    }

    /** The edits that are selected, in their order. */
    public List<Edit> selected() {
        List<Edit> edits = edits();
        return Arrays.stream(table.getSelectionIndices()).sorted().filter(i -> i < edits.size()).mapToObj(edits::get).toList();
    }

    /** Selects edits and shows the first; of what is not there any more, nothing. */
    public void select(List<Edit> wanted) {
        int[] indices = wanted.stream().mapToInt(edits()::indexOf).filter(i -> i >= 0).toArray();
        table.setSelection(indices);
    }
}
