// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.mirage.engine.exporting.VersionDevice;
import org.mirage.store.VersionRecord;

/**
 * What is written: disks of a version, or of a machine that was made of one for a while.
 *
 * @param version for its names
 * @param record for what the machine is like
 * @param disks in order
 */
record ExportedDisks(VersionSummary version, VersionRecord record, List<VersionDevice> disks) {

    ExportedDisks {
        disks = List.copyOf(disks);
    }

    /**
     * Those of a version that has disks.
     *
     * @param disk which one, from 0 on, or {@link ExportDisk#ALL}
     * @throws NotFoundException when there is no such disk
     */
    static ExportedDisks of(Library library, VersionSummary version, int disk) throws MirageException {
        // of a version without disks the first one is missed with a message
        int[] which = disk != ExportDisk.ALL ? new int[] {disk}
                : IntStream.range(0, Math.max(1, library.disks(version).size())).toArray();
        List<VersionDevice> devices = new ArrayList<>();
        for (int one : which) {
            devices.add(VersionDisks.open(library, version, one));
        }
        return new ExportedDisks(version, library.record(version), devices);
    }

    /**
     * One of them alone.
     *
     * @param disk which one, from 0 on, or {@link ExportDisk#ALL}
     * @throws NotFoundException when there is no such disk
     */
    ExportedDisks only(int disk) throws NotFoundException {
        if (disk == ExportDisk.ALL) {
            return this;
        }
        if (disk < 0 || disk >= disks.size()) {
            throw new NotFoundException("The version " + version.label() + " has no disk " + disk);
        }
        return new ExportedDisks(version, record, List.of(disks.get(disk)));
    }
}
