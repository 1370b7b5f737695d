// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Path;

/** Serves the disks of a version read-only over NBD, on a Unix socket. */
public final class ServeDisk {

    /** All disks, each under its index as export name; disk 0 also under the empty one. */
    public static final int ALL = -1;

    private final Library library;
    private final VersionName name;
    private int disk = ALL;
    private Path socket;

    public ServeDisk(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /** Which disk, from 0 on, or {@link #ALL}; a single one is served under the empty export name. */
    public ServeDisk disk(int value) {
        disk = value;
        return this;
    }

    /** Where to make the socket; null for a private folder of our own. */
    public ServeDisk socket(Path value) {
        socket = value;
        return this;
    }

    /** Starts serving and returns at once. */
    public ServedDisk call(Monitor monitor) throws MirageException {
        throw new UnsupportedOperationException();
    }
}
