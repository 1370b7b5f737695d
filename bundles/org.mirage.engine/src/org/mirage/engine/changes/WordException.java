// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/** Why words cannot be read; whoever knows the line says where. */
final class WordException extends Exception {

    private static final long serialVersionUID = 1L;

    WordException(String reason) {
        super(reason, null, false, false);
    }
}
