// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;

/** Whether files are what they are to be cannot be told from what changed alone; all of them have to be looked at. */
final class UnclearException extends IOException {

    private static final long serialVersionUID = 1L;

    UnclearException(String reason) {
        super(reason);
    }
}
