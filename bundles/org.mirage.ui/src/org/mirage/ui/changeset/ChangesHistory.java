// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.ui.PlatformUI;
import org.mirage.model.ChangeSet;

/** What was done to a change set of the model, step by step, so that it can be undone and redone; user-interface thread. */
public final class ChangesHistory {

    private final IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
    private final IUndoContext context = new ObjectUndoContext(this);
    private final ListenerList<Runnable> listeners = new ListenerList<>();
    private final ChangeSet set;
    private final IOperationHistoryListener follower = this::happened;
    private ModelOperation last;
    private Object lastKey;
    private IUndoableOperation saved;

    /** The history of a change set, which begins now. */
    public ChangesHistory(ChangeSet set) {
        this.set = set;
        history.addOperationHistoryListener(follower);
    }

    /** The change set. */
    public ChangeSet set() {
        return set;
    }

    /** What the platform's undo and redo go by. */
    public IUndoContext context() {
        return context;
    }

    /** Has something run after each change, undo and redo. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes that back. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Changes the change set as a step of its own. */
    public void change(String label, Runnable change) {
        change(label, null, change);
    }

    /**
     * Changes the change set; several changes at the same place in a row, such as letters that are typed, are one step.
     *
     * @param place what tells places apart; null for none
     */
    public void change(String label, Object place, Runnable change) {
        ChangeRecorder recorder = new ChangeRecorder(set);
        change.run();
        var recorded = recorder.endRecording();
        recorder.dispose();
        if (recorded.getObjectChanges().isEmpty()) {
            return;
        }
        boolean same = place != null && place.equals(lastKey) && last != null && history.getUndoOperation(context) == last
                && last != saved;
        if (same) {
            last.absorb(recorded);
        } else {
            last = new ModelOperation(label, recorded);
            last.addContext(context);
            history.add(last);
        }
        lastKey = place;
        tell();
    }

    /** The history is told only when its lists are as they should be: what can be undone decides what is to be saved. */
    private void happened(OperationHistoryEvent event) {
        boolean reversed = event.getEventType() == OperationHistoryEvent.UNDONE || event.getEventType() == OperationHistoryEvent.REDONE;
        if (reversed && event.getOperation().hasContext(context)) {
            pause();
            tell();
        }
    }

    /** What comes next is a step of its own, wherever it happens. */
    public void pause() {
        lastKey = null;
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** True when something was changed since it was saved. */
    public boolean isDirty() {
        return history.getUndoOperation(context) != saved;
    }

    /** It is saved as it is now. */
    public void saved() {
        saved = history.getUndoOperation(context);
        pause();
        tell();
    }

    /** Forgets all steps. */
    public void dispose() {
        history.removeOperationHistoryListener(follower);
        history.dispose(context, true, true, true);
    }
}
