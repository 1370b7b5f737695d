// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.compare.Change;
import org.mirage.engine.compare.Facet;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.ui.compare.ChangeText;

/** Says in words what changed from one state to the next. */
final class StateText {

    private StateText() {
    }

    static String of(HistoryRow row) {
        if (row.before() == null) {
            return row.state().isAbsent() ? Messages.StateText_absent : Messages.StateText_first;
        }
        Change change = row.state().change();
        return switch (change.kind()) {
            case ADDED -> Messages.StateText_added;
            case REMOVED -> Messages.StateText_removed;
            case TYPE -> NLS.bind(Messages.StateText_type, noun(row.before().entry().entry()), noun(row.state().entry().entry()));
            case NONE, CONTENT, METADATA, MOVED, MOVED_AWAY -> facets(row, change);
        };
    }

    private static String noun(Entry entry) {
        return EntryKinds.noun(entry.type());
    }

    private static String facets(HistoryRow row, Change change) {
        List<String> words = new ArrayList<>();
        Entry before = row.before().entry().entry();
        Entry now = row.state().entry().entry();
        // a state that is none by itself differs in what is mounted below
        if (now.type() == EntryType.DIRECTORY && (change.isNone() || !Objects.equals(before.subtree(), now.subtree()))) {
            words.add(Messages.StateText_below);
        }
        for (Facet facet : Facet.values()) {
            if (change.facets().contains(facet)) {
                words.add(ChangeText.facet(facet));
            }
        }
        return String.join(", ", words); //$NON-NLS-1$
    }
}
