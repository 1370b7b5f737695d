// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/** Tells all that is known of a version. */
public final class ShowVersion {

    private final Library library;
    private final VersionName name;

    public ShowVersion(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /** Looks it up and, when not yet done, counts what it shares with others. */
    public VersionDetails call(Monitor monitor) throws MirageException {
        throw new UnsupportedOperationException();
    }
}
