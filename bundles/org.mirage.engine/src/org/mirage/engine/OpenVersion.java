// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;

/** Opens the files of a version as its machine shows them. */
public final class OpenVersion {

    private final Library library;
    private final VersionName name;

    /** Will open the version of that name. */
    public OpenVersion(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /**
     * Finds the volumes, reads {@code /etc/fstab} and lays out the view; reads nothing else.
     *
     * @throws NotFoundException when the library has no such version
     */
    public VersionFiles call(Monitor monitor) throws IOException {
        monitor.check();
        VersionSummary summary = library.version(name);
        return new VersionFiles(summary, library.record(summary), library.store());
    }
}
