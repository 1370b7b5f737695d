// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

/** A logical volume whose bytes cannot be found here; the message is a sentence without its full stop. */
final class UnmappedException extends Exception {

    private static final long serialVersionUID = 1;

    UnmappedException(String reason) {
        super(reason);
    }
}
