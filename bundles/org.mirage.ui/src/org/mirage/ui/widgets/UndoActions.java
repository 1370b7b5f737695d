// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.OperationHistoryActionHandler;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;

/** Has the undo and redo of a window's menus go by the history of what a part shows. */
public final class UndoActions {

    private UndoActions() {
    }

    /** From now on they go by that history, and no longer by the one before. */
    public static void install(IWorkbenchPartSite site, IActionBars bars, IUndoContext history) {
        replace(bars, ActionFactory.UNDO, new UndoActionHandler(site, history));
        replace(bars, ActionFactory.REDO, new RedoActionHandler(site, history));
        bars.updateActionBars();
    }

    /** They go by no history any more. */
    public static void remove(IActionBars bars) {
        replace(bars, ActionFactory.UNDO, null);
        replace(bars, ActionFactory.REDO, null);
        bars.updateActionBars();
    }

    private static void replace(IActionBars bars, ActionFactory action, OperationHistoryActionHandler by) {
        // or it would listen to the history of the whole window until the part is closed
        if (bars.getGlobalActionHandler(action.getId()) instanceof OperationHistoryActionHandler before) {
            before.dispose();
        }
        bars.setGlobalActionHandler(action.getId(), by);
    }
}
