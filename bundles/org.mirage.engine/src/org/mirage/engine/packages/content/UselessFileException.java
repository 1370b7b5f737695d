// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.content;

/**
 * A file is broken so that the language that it was made for can make nothing of it either: nothing is installed by it. Such files are
 * ordinary; those that try programs have many of them.
 */
public final class UselessFileException extends DamagedFileException {

    private static final long serialVersionUID = 1L;

    public UselessFileException(String message) {
        super(message);
    }
}
