// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/** The operation was asked to stop and left everything as it was. */
public class CancelledException extends MirageException {

    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled; nothing was changed");
    }
}
