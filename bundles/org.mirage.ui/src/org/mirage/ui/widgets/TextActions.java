// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.Map;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.IUndoManagerExtension;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.actions.ActionFactory;

/** Has the menus of an editor's window act on a text that is edited. */
public final class TextActions {

    private static final Map<String, Integer> OPERATIONS = Map.of(ActionFactory.CUT.getId(), ITextOperationTarget.CUT,
            ActionFactory.COPY.getId(), ITextOperationTarget.COPY, ActionFactory.PASTE.getId(), ITextOperationTarget.PASTE,
            ActionFactory.SELECT_ALL.getId(), ITextOperationTarget.SELECT_ALL, ActionFactory.DELETE.getId(), ITextOperationTarget.DELETE);

    private TextActions() {
    }

    /** From now on they act on that text, until {@link #remove}. */
    public static void install(IEditorSite site, TextViewer viewer) {
        UndoActions.install(site, site.getActionBars(), ((IUndoManagerExtension) viewer.getUndoManager()).getUndoContext());
        OPERATIONS.forEach((id, operation) -> site.getActionBars().setGlobalActionHandler(id, action(viewer, operation)));
        site.getActionBars().updateActionBars();
    }

    /** They act on no text any more. */
    public static void remove(IEditorSite site) {
        OPERATIONS.keySet().forEach(id -> site.getActionBars().setGlobalActionHandler(id, null));
        UndoActions.remove(site.getActionBars());
    }

    private static IAction action(TextViewer viewer, int operation) {
        return new Action() {
            @Override
            public void run() {
                viewer.doOperation(operation);
            }
        };
    }
}
