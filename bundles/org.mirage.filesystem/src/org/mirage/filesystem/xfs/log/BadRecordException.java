// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import org.mirage.filesystem.DamagedException;

/** A record of the log makes no sense: it was damaged, or only partly written when the machine went down. */
final class BadRecordException extends DamagedException {

    private static final long serialVersionUID = 1L;

    private final int block;

    BadRecordException(int block, String message) {
        super(message);
        this.block = block;
    }

    /** The block of the log where the record begins. */
    int block() {
        return block;
    }
}
