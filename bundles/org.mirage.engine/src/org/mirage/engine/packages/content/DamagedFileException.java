// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.content;

import java.io.IOException;

/** A file that tells of packages is not what it should be; the message says what is wrong in it. */
public class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    public DamagedFileException(String message) {
        super(message);
    }
}
