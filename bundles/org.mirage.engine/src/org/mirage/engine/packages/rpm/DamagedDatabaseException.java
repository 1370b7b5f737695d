// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.io.IOException;

/** A database of packages is not what it should be; the message says what is wrong in it. */
public final class DamagedDatabaseException extends IOException {

    private static final long serialVersionUID = 1L;

    public DamagedDatabaseException(String message) {
        super(message);
    }
}
