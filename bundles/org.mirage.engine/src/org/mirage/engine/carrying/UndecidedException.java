// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

/** Two changes that do not go together; the message says which and why, for a person. */
final class UndecidedException extends Exception {

    private static final long serialVersionUID = 1;

    UndecidedException(String message) {
        super(message);
    }
}
