// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.Map;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.IUndoManagerExtension;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;

/** Has the menus of an editor's window act on a text that is edited. */
public final class TextActions {

    private static final Map<String, Integer> OPERATIONS = Map.of(ActionFactory.CUT.getId(), ITextOperationTarget.CUT,
            ActionFactory.COPY.getId(), ITextOperationTarget.COPY, ActionFactory.PASTE.getId(), ITextOperationTarget.PASTE,
            ActionFactory.SELECT_ALL.getId(), ITextOperationTarget.SELECT_ALL, ActionFactory.DELETE.getId(), ITextOperationTarget.DELETE);

    private TextActions() {
    }

    /** From now on they act on that text, until {@link #remove}. */
    public static void install(IEditorSite site, TextViewer viewer) {
        undo(site, ((IUndoManagerExtension) viewer.getUndoManager()).getUndoContext());
        OPERATIONS.forEach((id, operation) -> site.getActionBars().setGlobalActionHandler(id, action(viewer, operation)));
        site.getActionBars().updateActionBars();
    }

    /** They act on no text any more. */
    public static void remove(IEditorSite site) {
        OPERATIONS.keySet().forEach(id -> site.getActionBars().setGlobalActionHandler(id, null));
        site.getActionBars().setGlobalActionHandler(ActionFactory.UNDO.getId(), null);
        site.getActionBars().setGlobalActionHandler(ActionFactory.REDO.getId(), null);
        site.getActionBars().updateActionBars();
    }

    /** Undo and redo go by that history. */
    public static void undo(IEditorSite site, IUndoContext history) {
        site.getActionBars().setGlobalActionHandler(ActionFactory.UNDO.getId(), new UndoActionHandler(site, history));
        site.getActionBars().setGlobalActionHandler(ActionFactory.REDO.getId(), new RedoActionHandler(site, history));
        site.getActionBars().updateActionBars();
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
