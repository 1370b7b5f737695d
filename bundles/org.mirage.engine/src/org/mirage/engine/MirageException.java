// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;

/** An operation could not be done; the message tells a person what went wrong with what, and what to do. */
public class MirageException extends IOException {

    private static final long serialVersionUID = 1L;

    public MirageException(String message) {
        super(message);
    }

    public MirageException(String message, Throwable cause) {
        super(message, cause);
    }
}
