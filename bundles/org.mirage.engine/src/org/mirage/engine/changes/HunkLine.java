// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/**
 * A line of a hunk.
 *
 * @param kind a space for one that stays, a minus for one that goes, a plus for a new one
 * @param text without its mark and end
 * @param ended false when it is the last of its file and has no end
 */
public record HunkLine(char kind, String text, boolean ended) {

    /** True for lines that the old file has. */
    public boolean isOld() {
        return kind != '+';
    }

    /** The line of a diff that leads back. */
    HunkLine reversed() {
        return kind == ' ' ? this : new HunkLine(kind == '+' ? '-' : '+', text, ended);
    }

    /** True for lines that the new file has. */
    public boolean isNew() {
        return kind != '-';
    }
}
