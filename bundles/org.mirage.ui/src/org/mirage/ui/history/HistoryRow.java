// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import org.mirage.engine.PathState;
import org.mirage.ui.files.Owners;

/**
 * A state of a path, and how it came about.
 *
 * @param path what was looked for, as raw bytes; links on the way may lead elsewhere in each version
 * @param age 0 for the state that came about last
 * @param state what the path was, and in which versions
 * @param before what it was in the version before the first of them; null when that is the first of its image
 * @param owners names of users and groups in the first version; null where the path is absent
 */
record HistoryRow(byte[] path, int age, PathState state, PathState before, Owners owners) {

    /** Whether it is the same state as that of another reading of the library. */
    boolean isSame(HistoryRow other) {
        return state.first().record().equals(other.state.first().record());
    }

    /** Whether a version has it so, by the name of its record. */
    boolean isOf(String version) {
        return state.versions().stream().anyMatch(one -> one.record().toString().equals(version));
    }
}
