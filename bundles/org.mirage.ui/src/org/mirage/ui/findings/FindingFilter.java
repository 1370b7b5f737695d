// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.util.List;

import org.mirage.engine.scanning.FindingKind;
import org.mirage.engine.scanning.Severity;
import org.mirage.ui.widgets.RowColumn;

/**
 * Which findings a person wants to see.
 *
 * @param kind only these; null for all
 * @param least what matters less is not shown
 * @param state which of those that are open and ignored
 * @param text stands in one of the columns; empty for all
 */
record FindingFilter(FindingKind kind, Severity least, State state, String text) {

    /** Which findings, by what people decided. */
    enum State {
        OPEN, IGNORED, ALL
    }

    private static final List<RowColumn<FindingRow>> COLUMNS = FindingColumn.all();

    /** All that somebody has to look at. */
    static final FindingFilter OPEN = new FindingFilter(null, Severity.UNKNOWN, State.OPEN, ""); //$NON-NLS-1$

    boolean fits(FindingRow row) {
        return (kind == null || row.finding().kind() == kind) && row.finding().severity().compareTo(least) >= 0
                && (state == State.ALL || (row.ignored() != null) == (state == State.IGNORED))
                && RowColumn.anyHas(COLUMNS, row, text);
    }

    /** Another text. */
    FindingFilter withText(String other) {
        return new FindingFilter(kind, least, state, other);
    }
}
