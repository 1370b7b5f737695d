// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.mirage.ui.compare.CompareOpening;
import org.mirage.ui.content.FileOpening;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.files.VersionOpening;
import org.mirage.ui.jobs.ReadJob;

/** Opens and compares what a history tells of; a state stands for the first version that has it. */
final class StateOpening {

    private final IWorkbenchPage page;
    private final Control owner;
    private final Consumer<String> failed;

    /**
     * Will open in a window.
     *
     * @param owner where one opens them
     * @param failed is told why something cannot be opened
     */
    StateOpening(IWorkbenchPage page, Control owner, Consumer<String> failed) {
        this.page = page;
        this.owner = owner;
        this.failed = failed;
    }

    static boolean canOpen(List<HistoryRow> rows) {
        return !rows.isEmpty() && rows.stream().noneMatch(row -> row.state().isAbsent());
    }

    static boolean hasPrevious(List<HistoryRow> rows) {
        return rows.size() == 1 && rows.getFirst().state().before() != null;
    }

    /** Opens a file as it was; of a folder the files of the version there. */
    void open(HistoryRow row) {
        if (row.state().isAbsent()) {
            return;
        }
        ReadJob.run(Messages.StateOpening_opening, owner, monitor -> {
            VersionEntry entry = StateSelection.entry(row);
            return () -> new FileOpening(page, entry.version(), owner, failed).open(entry.entry(),
                    path -> VersionOpening.show(page, entry.version().input(), path));
        }, failed);
    }

    /** Opens the files of the version and shows the path there. */
    void showVersion(HistoryRow row) {
        VersionOpening.show(page, first(row), row.state().entry().path());
    }

    /** Compares two states, the older one standing left. */
    void compare(List<HistoryRow> two) {
        List<HistoryRow> byAge = two.stream().sorted(Comparator.comparingInt(HistoryRow::age)).toList();
        CompareOpening.openAt(page, first(byAge.getLast()), first(byAge.getFirst()), byAge.getFirst().path());
    }

    /** Compares a state with that of the version before. */
    void comparePrevious(HistoryRow row) {
        CompareOpening.openAt(page, VersionInput.of(row.state().before()), first(row), row.path());
    }

    private static VersionInput first(HistoryRow row) {
        return VersionInput.of(row.state().first());
    }
}
