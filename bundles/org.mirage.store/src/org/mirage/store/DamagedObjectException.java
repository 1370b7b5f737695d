// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** Something in the store is not as it was written; the message names the file or the object. */
public final class DamagedObjectException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The message names the file or object. */
    public DamagedObjectException(String message) {
        super(message);
    }

    /** The message names the file or object; the cause says how that was noticed. */
    public DamagedObjectException(String message, Throwable cause) {
        super(message, cause);
    }
}
