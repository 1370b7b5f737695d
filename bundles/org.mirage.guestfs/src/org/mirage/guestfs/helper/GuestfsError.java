// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.helper;

/** What libguestfs says went wrong. */
final class GuestfsError extends Exception {

    private static final long serialVersionUID = 1L;

    GuestfsError(String message) {
        super(message);
    }
}
