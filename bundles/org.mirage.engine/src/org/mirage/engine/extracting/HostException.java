// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.extracting;

import java.io.IOException;

/** The kernel of this machine refused a call; the message is the kernel's. */
final class HostException extends IOException {

    static final int EEXIST = 17;
    static final int ENOTDIR = 20;
    static final int ENOSPC = 28;
    static final int EROFS = 30;
    static final int ELOOP = 40;
    static final int EDQUOT = 122;

    private static final long serialVersionUID = 1L;

    private final int number;

    HostException(int number, String message) {
        super(message);
        this.number = number;
    }

    /** The error's number, as in errno(3). */
    int number() {
        return number;
    }

    /** True when the next file would fare no better. */
    boolean endsAll() {
        return number == ENOSPC || number == EDQUOT || number == EROFS;
    }
}
