// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.store.EntryType;

/** What staged changes made of an entry, in a word. */
final class StateText {

    private StateText() {
    }

    static String of(MachineEntry entry, ChangeKind change) {
        return switch (change) {
            case NONE -> ""; //$NON-NLS-1$
            case ADDED -> Messages.StateText_added;
            case REMOVED -> Messages.StateText_removed;
            case TYPE, CONTENT -> entry.entry().type() == EntryType.DIRECTORY ? Messages.StateText_below : Messages.StateText_changed;
            case METADATA -> Messages.StateText_metadata;
            case MOVED, MOVED_AWAY -> Messages.StateText_moved;
        };
    }
}
