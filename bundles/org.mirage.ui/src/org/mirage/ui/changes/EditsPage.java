// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.mirage.model.Edit;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.changeset.ChangesHistory;
import org.mirage.ui.changeset.EditKind;

/** The edits on the left, what the selected one says on the right. */
final class EditsPage extends Composite {

    private static final int[] WEIGHTS = {45, 55};

    private final ChangesHistory history;
    private final ToolItem add;
    private final EditTable edits;
    private final EditForm form;
    private final ToolItem remove;
    private final ToolItem copy;
    private final ToolItem up;
    private final ToolItem down;
    private final Menu kinds;

    EditsPage(Composite parent, ChangesHistory history, Runnable preview, Runnable apply, Runnable keep) {
        super(parent, SWT.NONE);
        this.history = history;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        ToolBar bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 2).applyTo(bar);
        add = item(bar, SWT.DROP_DOWN, Icons.ADD, Messages.EditsPage_add, "changes.add", this::openKinds); //$NON-NLS-1$
        add.setText(Messages.EditsPage_add);
        remove = item(bar, SWT.PUSH, Icons.DELETE, Messages.EditsPage_removeTip, "changes.remove", this::remove); //$NON-NLS-1$
        copy = item(bar, SWT.PUSH, Icons.COPY, Messages.EditsPage_duplicateTip, "changes.duplicate", this::duplicate); //$NON-NLS-1$
        up = item(bar, SWT.PUSH, Icons.UP, Messages.EditsPage_upTip, "changes.up", () -> move(-1)); //$NON-NLS-1$
        down = item(bar, SWT.PUSH, Icons.DOWN, Messages.EditsPage_downTip, "changes.down", () -> move(1)); //$NON-NLS-1$
        new ToolItem(bar, SWT.SEPARATOR);
        item(bar, SWT.PUSH, Icons.COMPARE, Messages.EditsPage_previewTip, "changes.preview", preview) //$NON-NLS-1$
                .setText(Messages.EditsPage_preview);
        item(bar, SWT.PUSH, Icons.UPDATE, Messages.EditsPage_applyTip, "changes.apply", apply) //$NON-NLS-1$
                .setText(Messages.EditsPage_apply);
        item(bar, SWT.PUSH, Icons.LIBRARY, Messages.EditsPage_keepTip, "changes.keep", keep) //$NON-NLS-1$
                .setText(Messages.EditsPage_keep);
        SashForm sash = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        edits = new EditTable(sash, "changes.edits"); //$NON-NLS-1$
        form = new EditForm(sash, history);
        sash.setWeights(WEIGHTS);
        kinds = EditMenu.create(edits.table(), this::add);
        Table table = edits.table();
        table.addListener(SWT.Selection, event -> selected());
        table.addListener(SWT.DefaultSelection, event -> form.begin());
        table.addListener(SWT.KeyDown, this::pressed);
        new EditDrag(edits, this::moveBefore);
        refresh();
    }

    private static ToolItem item(ToolBar bar, int style, Icons icon, String tip, String key, Runnable action) {
        ToolItem item = Keys.mark(new ToolItem(bar, style), key);
        item.setImage(icon.image());
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return item;
    }

    private void openKinds() {
        Rectangle bounds = add.getBounds();
        Point corner = add.getParent().toDisplay(bounds.x, bounds.y + bounds.height);
        kinds.setLocation(corner);
        kinds.setVisible(true);
    }

    private void pressed(Event event) {
        boolean alt = (event.stateMask & SWT.MODIFIER_MASK) == SWT.ALT;
        if (event.keyCode == SWT.DEL && event.stateMask == 0) {
            remove();
        } else if (event.keyCode == SWT.INSERT) {
            openKinds();
        } else if (alt && event.keyCode == SWT.ARROW_UP) {
            move(-1);
            event.doit = false;
        } else if (alt && event.keyCode == SWT.ARROW_DOWN) {
            move(1);
            event.doit = false;
        } else if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && event.keyCode == 'd') {
            duplicate();
            event.doit = false;
        }
    }

    /** Shows the change set as it is now. */
    void refresh() {
        edits.show(history.set());
        if (edits.selected().isEmpty() && !history.set().getEdits().isEmpty()) {
            edits.table().setSelection(0);
        }
        selected();
    }

    private void selected() {
        List<Edit> selected = edits.selected();
        form.show(selected.size() == 1 ? selected.getFirst() : null);
        List<Edit> all = history.set().getEdits();
        remove.setEnabled(!selected.isEmpty());
        copy.setEnabled(!selected.isEmpty());
        up.setEnabled(!selected.isEmpty() && all.indexOf(selected.getFirst()) > 0);
        down.setEnabled(!selected.isEmpty() && all.indexOf(selected.getLast()) < all.size() - 1);
    }

    private void add(EditKind kind) {
        Edit edit = kind.create();
        insert(Messages.EditsPage_addStep, List.of(edit));
        form.begin();
    }

    /** Behind what is selected, else at the end. */
    private void insert(String step, List<Edit> made) {
        List<Edit> all = history.set().getEdits();
        List<Edit> selected = edits.selected();
        int at = selected.isEmpty() ? all.size() : all.indexOf(selected.getLast()) + 1;
        history.change(step, () -> all.addAll(at, made));
        edits.select(made);
        edits.table().showSelection();
        selected();
    }

    private void remove() {
        List<Edit> selected = edits.selected();
        if (selected.isEmpty()) {
            return;
        }
        int first = history.set().getEdits().indexOf(selected.getFirst());
        history.change(Messages.EditsPage_removeStep, () -> history.set().getEdits().removeAll(selected));
        edits.table().setSelection(Math.min(first, history.set().getEdits().size() - 1));
        selected();
    }

    private void duplicate() {
        List<Edit> selected = edits.selected();
        if (!selected.isEmpty()) {
            insert(Messages.EditsPage_duplicateStep, new ArrayList<>(EcoreUtil.copyAll(selected)));
        }
    }

    private void move(int by) {
        List<Edit> selected = edits.selected();
        List<Edit> all = history.set().getEdits();
        if (selected.isEmpty()) {
            return;
        }
        int target = by < 0 ? all.indexOf(selected.getFirst()) - 1 : all.indexOf(selected.getLast()) + 2;
        if (target >= 0 && target <= all.size()) {
            moveBefore(target);
        }
    }

    /** Moves what is selected so that it stands before what is at an index now. */
    private void moveBefore(int index) {
        List<Edit> selected = edits.selected();
        history.change(Messages.EditsPage_moveStep, () -> {
            var all = history.set().getEdits();
            Edit next = all.stream().skip(index).filter(edit -> !selected.contains(edit)).findFirst().orElse(null);
            for (Edit edit : selected) {
                int from = all.indexOf(edit);
                int to = next == null ? all.size() - 1 : all.indexOf(next) - (from < all.indexOf(next) ? 1 : 0);
                if (from != to) {
                    all.move(to, from);
                }
            }
        });
        edits.select(selected);
        selected();
    }

    @Override
    public boolean setFocus() {
        return edits.table().setFocus();
    }
}
