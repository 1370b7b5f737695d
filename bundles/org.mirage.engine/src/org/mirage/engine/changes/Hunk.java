// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * A place of a diff and what becomes of it.
 *
 * @param oldStart the line of the old file that it begins on, from 1 on; before a hunk without old lines the line before it
 * @param oldCount lines of the old file in it
 * @param lines in order
 */
public record Hunk(long oldStart, long oldCount, List<HunkLine> lines) {

    public Hunk {
        lines = List.copyOf(lines);
    }
}
