// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** A file was written by a later version of this program, which alone understands it. */
public final class NewerFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says which format {@code what} has, and up to which this program knows them. */
    public NewerFormatException(String what, long format, long known) {
        super(what + " has format " + format + "; this program knows formats up to " + known
                + ". Use the newer program that wrote it.");
    }
}
