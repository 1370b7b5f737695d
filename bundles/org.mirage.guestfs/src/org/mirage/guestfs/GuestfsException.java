// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import java.io.IOException;

/** libguestfs cannot do what it was asked; the message says why, and what to do where something can be done. */
public class GuestfsException extends IOException {

    private static final long serialVersionUID = 1L;

    public GuestfsException(String message) {
        super(message);
    }

    public GuestfsException(String message, Throwable cause) {
        super(message, cause);
    }
}
