// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.mirage.engine.Monitor;
import org.mirage.ui.files.EntrySelection;
import org.mirage.ui.files.OpenedVersion;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.jobs.LatestRead;

/** Tells the workbench which entries the selected states are, each in the first version that has it; absent ones are none. */
final class StateSelection extends EntrySelection {

    private final HistoryTable table;
    private final LatestRead latest = new LatestRead();

    StateSelection(HistoryTable table) {
        this.table = table;
        table.control().addListener(SWT.Selection, event -> open());
    }

    private void open() {
        List<HistoryRow> rows = table.selected();
        latest.run(Messages.StateSelection_reading, table.control(), monitor -> {
            List<VersionEntry> entries = new ArrayList<>();
            for (HistoryRow row : rows) {
                if (!row.state().isAbsent()) {
                    entries.add(entry(row));
                }
            }
            return () -> setSelection(new StructuredSelection(entries));
        });
    }

    /** The entry that a state is; not in the user-interface thread. */
    static VersionEntry entry(HistoryRow row) throws IOException {
        OpenedVersion version = OpenedVersion.open(VersionInput.of(row.state().first()), Monitor.NONE);
        return new VersionEntry(version, row.state().entry());
    }
}
