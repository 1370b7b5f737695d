// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import org.mirage.disk.BlockDevice;

/** Opens the disks of versions as block devices, read from the packs. */
public final class VersionDisks {

    private VersionDisks() {
    }

    /** Opens a disk, from 0 on, of the version that a name means. */
    public static BlockDevice open(Library library, VersionName name, int disk) throws MirageException {
        return open(library, library.version(name), disk);
    }

    /** Opens a disk, from 0 on, of a version. */
    public static BlockDevice open(Library library, VersionSummary version, int disk) throws MirageException {
        throw new UnsupportedOperationException();
    }
}
