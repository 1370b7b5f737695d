// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import org.mirage.engine.MirageException;

/** The command was not written as it has to be. */
public class UsageException extends MirageException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
