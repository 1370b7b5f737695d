// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.mirage.ui.compare.CompareOpening;
import org.mirage.ui.content.EntryOpening;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.files.VersionOpening;

/** Opens and compares what a history tells of; a state stands for the first version that has it. */
final class StateOpening {

    private final IWorkbenchPage page;
    private final EntryOpening opening;

    /**
     * Will open in a window.
     *
     * @param owner where one opens them
     * @param failed is told why something cannot be opened
     */
    StateOpening(IWorkbenchPage page, Control owner, Consumer<String> failed) {
        this.page = page;
        opening = new EntryOpening(page, owner, failed);
    }

    static boolean canOpen(List<HistoryRow> rows) {
        return !rows.isEmpty() && rows.stream().noneMatch(row -> row.state().isAbsent());
    }

    static boolean hasPrevious(List<HistoryRow> rows) {
        return rows.size() == 1 && rows.getFirst().state().before() != null;
    }

    /** Opens a file as it was; of a folder the files of the version there. */
    void open(HistoryRow row) {
        if (!row.state().isAbsent()) {
            opening.open(() -> StateSelection.entry(row));
        }
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
