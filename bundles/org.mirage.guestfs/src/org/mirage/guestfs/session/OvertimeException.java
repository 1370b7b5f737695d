// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import org.mirage.guestfs.GuestfsException;

/** Something was ended because it took longer than it may; trying again would only take as long. */
final class OvertimeException extends GuestfsException {

    private static final long serialVersionUID = 1L;

    OvertimeException(String message) {
        super(message);
    }
}
