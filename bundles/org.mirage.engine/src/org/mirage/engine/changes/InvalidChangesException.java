// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import org.mirage.engine.MirageException;

/** A {@code .changes} file does not say what it should; the message names file, line and reason. */
public final class InvalidChangesException extends MirageException {

    private static final long serialVersionUID = 1L;

    private final long line;

    InvalidChangesException(String source, long line, String reason) {
        super(source + ", line " + line + ": " + reason);
        this.line = line;
    }

    /** The line at fault, from 1 on. */
    public long line() {
        return line;
    }
}
