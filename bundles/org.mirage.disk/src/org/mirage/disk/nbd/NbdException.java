// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.IOException;

/** An NBD server refused, failed, or broke the protocol. */
public final class NbdException extends IOException {

    private static final long serialVersionUID = 1;

    public NbdException(String message) {
        super(message);
    }

    public NbdException(String message, Throwable cause) {
        super(message, cause);
    }
}
