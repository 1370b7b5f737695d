// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

/** Why what somebody tried last with a table of machines was not done. The table is as it was before: told until it is changed. */
final class Refusal {

    private final InstanceGrid grid;
    private String reason;
    /** How often the grid had been changed when that happened. */
    private int at;

    /** Nothing was refused yet. */
    Refusal(InstanceGrid grid) {
        this.grid = grid;
    }

    /** Something was not done; null when it was, or when somebody looks for something else now. */
    void set(String why) {
        reason = why;
        at = grid.changes();
    }

    /** Why it was not; null if it was, or when the table was changed since. */
    String reason() {
        return at == grid.changes() ? reason : null;
    }
}
