// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockStatus;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.importing.ChangedMachine;
import org.mirage.engine.importing.OpenedVolumes;
import org.mirage.engine.importing.OpenedVolumes.Opened;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectName;
import org.mirage.store.PackSession;

/** What lies where file systems have free space: an import that was asked to keeps it, and what people deleted with it. */
public final class KeptFreeSpace {

    private final Path name;
    private final List<VersionDevice> disks;
    private final Path folder;

    /**
     * Will look at the disks of a machine.
     *
     * @param name of the machine, for messages
     * @param disks all of it, in order
     * @param folder for temporary files
     */
    public KeptFreeSpace(String name, List<VersionDevice> disks, Path folder) {
        this.name = Path.of(name);
        this.disks = List.copyOf(disks);
        this.folder = folder;
    }

    /** Whether there is any. Of the disks only what tells the file systems' free space is read. */
    public boolean isThere(Monitor monitor) throws IOException {
        monitor.begin("Looking for free space that was kept", -1);
        try (OpenedVolumes volumes = OpenedVolumes.of(name, disks, folder)) {
            for (Opened volume : volumes.list()) {
                monitor.check();
                // of a file system whose maps cannot be trusted nothing is free
                if (volume.reader().info().trusted() && isThere(volume)) {
                    return true;
                }
            }
            return false;
        }
    }

    private boolean isThere(Opened volume) throws IOException {
        boolean[] found = new boolean[1];
        long[] end = new long[1];
        volume.reader().visitUsed((offset, length) -> {
            found[0] = found[0] || isThere(volume, end[0], offset);
            end[0] = Math.max(end[0], offset + length);
        });
        return found[0] || isThere(volume, end[0], volume.reader().info().size());
    }

    private boolean isThere(Opened volume, long from, long to) throws IOException {
        boolean[] found = new boolean[1];
        if (from < to) {
            volume.placement().visit(from, to - from, (at, disk, diskOffset, length) -> found[0] = found[0]
                    || disks.get(disk).grain(1).status(diskOffset, length).stream().anyMatch(KeptFreeSpace::holds));
        }
        return found[0];
    }

    private static boolean holds(BlockStatus status) {
        return !status.zero();
    }

    /** The same disks without it; all of them is read once. */
    public List<VersionDevice> dropped(PackSession session, Monitor monitor) throws IOException {
        try (ChangedMachine machine = ChangedMachine.reread(name, disks, folder, monitor)) {
            List<Hash> stored = machine.store(session, monitor);
            session.flush();
            List<VersionDevice> made = new ArrayList<>();
            for (Hash disk : stored) {
                made.add(new VersionDevice(session, DiskRecord.decode(session.read(new ObjectName(ObjectKind.DISK, disk)))));
            }
            return made;
        }
    }
}
