// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/** The operation was asked to stop and left everything as it was, but for what was complete by itself. */
public class CancelledException extends MirageException {

    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled; nothing was changed");
    }

    /** One that says what was complete before that. */
    CancelledException(String complete) {
        super("cancelled; " + complete);
    }
}
