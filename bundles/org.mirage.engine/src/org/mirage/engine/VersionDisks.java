// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.exporting.VersionDevice;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectName;

/** Opens the disks of versions as block devices, read from the packs. */
public final class VersionDisks {

    private VersionDisks() {
    }

    /** Opens a disk, from 0 on, of the version that a name means. */
    public static VersionDevice open(Library library, VersionName name, int disk) throws MirageException {
        return open(library, library.version(name), disk);
    }

    /**
     * Opens a disk, from 0 on, of a version.
     *
     * @throws NotFoundException when the version has no such disk
     */
    public static VersionDevice open(Library library, VersionSummary version, int disk) throws MirageException {
        List<Hash> disks = library.disks(version);
        if (disks.isEmpty()) {
            throw new NotFoundException("The version " + version.label() + " has no disk yet");
        }
        if (disk < 0 || disk >= disks.size()) {
            throw new NotFoundException("The version " + version.label() + " has no disk " + disk + "; it has "
                    + (disks.size() == 1 ? "disk 0 only" : "disks 0 to " + (disks.size() - 1)));
        }
        try {
            byte[] record = library.store().read(new ObjectName(ObjectKind.DISK, disks.get(disk)));
            return new VersionDevice(library.store(), DiskRecord.decode(record));
        } catch (IOException e) {
            throw new MirageException("Disk " + disk + " of " + version.label() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
