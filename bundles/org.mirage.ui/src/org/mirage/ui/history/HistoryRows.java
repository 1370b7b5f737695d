// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Monitor;
import org.mirage.engine.PathState;
import org.mirage.store.Hash;
import org.mirage.ui.files.OpenedVersion;
import org.mirage.ui.files.Owners;
import org.mirage.ui.files.VersionInput;

/** Puts the states of a path into rows, newest first, each beside the state that its image had before. */
final class HistoryRows {

    private final byte[] path;
    private final List<PathState> states;
    private final Map<Hash, PathState> byVersion = new HashMap<>();

    HistoryRows(byte[] path, List<PathState> states) {
        this.path = path;
        this.states = states;
        states.forEach(state -> state.versions().forEach(version -> byVersion.put(version.record(), state)));
    }

    /** The rows, with names of owners; not in the user-interface thread. */
    List<HistoryRow> read(Monitor monitor) throws IOException {
        monitor.begin(Messages.HistoryRows_owners, states.size());
        List<HistoryRow> rows = new ArrayList<>();
        for (PathState state : states.reversed()) {
            monitor.check();
            PathState before = state.before() == null ? null : byVersion.get(state.before().record());
            Owners owners = state.isAbsent() ? null : OpenedVersion.open(VersionInput.of(state.first()), monitor).owners();
            rows.add(new HistoryRow(path, rows.size(), state, before, owners));
            monitor.worked(1);
        }
        return rows;
    }
}
