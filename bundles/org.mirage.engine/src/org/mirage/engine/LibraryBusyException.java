// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/** Another process writes into the library and did not end in time; the message says which. */
public class LibraryBusyException extends MirageException {

    private static final long serialVersionUID = 1L;

    public LibraryBusyException(String message) {
        super(message);
    }
}
