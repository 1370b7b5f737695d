// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import org.mirage.engine.MirageException;

/** Something is wrong in a table of machines; the message begins with its place. */
public final class InvalidTableException extends MirageException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final int column;
    private final String reason;

    /**
     * Says what is wrong.
     *
     * @param table its name
     * @param line from 1 on
     * @param column from 1 on; 0 when it is the whole line
     */
    InvalidTableException(String table, long line, int column, String reason) {
        super(table + ", line " + line + (column == 0 ? "" : ", column " + column) + ": " + reason);
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    /** The line, from 1 on. */
    public long line() {
        return line;
    }

    /** The column, from 1 on; 0 when it is the whole line. */
    public int column() {
        return column;
    }

    /** What is wrong, without the place. */
    public String reason() {
        return reason;
    }
}
