// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.realising.EmptiedRoom;
import org.mirage.engine.realising.KeptFreeSpace;
import org.mirage.engine.resizing.ResizeDisk;
import org.mirage.engine.resizing.ResizedMachine;
import org.mirage.store.PackSession;
import org.mirage.store.VersionRecord;

/**
 * Disks that others are made from.
 *
 * @param record what is on them
 * @param disks in order
 */
record ExportOrigin(VersionRecord record, List<VersionDevice> disks) {

    ExportOrigin {
        disks = List.copyOf(disks);
    }

    /** Those of a version, or while it has none of the nearest earlier one that has some. */
    static ExportOrigin of(Library library, VersionSummary version) throws MirageException {
        VersionSummary from = !library.disks(version).isEmpty() ? version : new DiskOrigins(library.list(), library.store()).of(version);
        List<VersionDevice> disks = new ArrayList<>();
        for (int i = 0; i < library.disks(from).size(); i++) {
            disks.add(VersionDisks.open(library, from, i));
        }
        return new ExportOrigin(library.record(from), disks);
    }

    /**
     * The same with another size of the disk that the root file system is on.
     *
     * @param version for messages
     * @param size bytes; 0 for as they are
     * @param session where the disks as they become are kept
     */
    ExportOrigin sized(VersionSummary version, long size, Library library, PackSession session, Monitor monitor) throws IOException {
        if (size == 0) {
            return this;
        }
        ResizedMachine resized = new ResizeDisk(version, record, disks, session, library.temporaryFolder()).call(size, monitor);
        return new ExportOrigin(resized.record(), resized.disks());
    }

    /**
     * The same with nothing left where no files are: free space of file systems, even if the import was asked to keep that, and swap
     * spaces. Whoever changes a machine on the way does not want what was deleted in it, or in its memory, to go along.
     *
     * @param version for messages
     * @param session where the disks as they become are kept
     */
    ExportOrigin withoutRemains(VersionSummary version, Library library, PackSession session, Monitor monitor) throws IOException {
        Path folder = Files.createDirectories(library.temporaryFolder());
        KeptFreeSpace free = new KeptFreeSpace(version.label(), disks, folder);
        List<VersionDevice> dropped = free.isThere(monitor) ? free.dropped(session, monitor) : disks;
        try (EmptiedRoom room = EmptiedRoom.of(version.label(), dropped, folder, monitor)) {
            return new ExportOrigin(record, room.disks(session));
        }
    }
}
