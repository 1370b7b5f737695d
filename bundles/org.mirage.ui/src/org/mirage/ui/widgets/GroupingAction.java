// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;

/** One of the buttons that say how rows are put together; one of them is pressed. */
public final class GroupingAction extends Action {

    private final Runnable chosen;

    private GroupingAction(RowGrouping<?> grouping, Runnable chosen) {
        super(grouping.look().label(), IAction.AS_RADIO_BUTTON);
        this.chosen = chosen;
        setImageDescriptor(grouping.look().icon().descriptor());
        setToolTipText(grouping.look().tip());
    }

    /**
     * Adds a button for each.
     *
     * @param now the one that is pressed
     * @param chosen gets the one that a person presses
     */
    public static <G extends RowGrouping<?>> void addAll(IToolBarManager tools, List<G> groupings, G now, Consumer<G> chosen) {
        for (G grouping : groupings) {
            GroupingAction action = new GroupingAction(grouping, () -> chosen.accept(grouping));
            action.setChecked(grouping == now);
            tools.add(action);
        }
    }

    @Override
    public void run() {
        // the one that is no longer pressed is told, too
        if (isChecked()) {
            chosen.run();
        }
    }
}
