// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.Monitor;
import org.mirage.guestfs.PassPhrases;
import org.mirage.store.DiskLayout;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectSource;
import org.mirage.store.PackSession;
import org.mirage.store.VolumeRecord;

/**
 * Takes the disks of a version in once more after something was written over them, at a cost that follows what was written:
 * files that lie where they lay are not read, and windows of the disk map that would be the same are not made.
 */
public final class ChangedMachine implements Closeable {

    private final MachineDisks disks;

    private ChangedMachine(MachineDisks disks) {
        this.disks = disks;
    }

    /**
     * Looks at the disks; they are closed with this, and when this fails.
     *
     * @param volumes of the version that was written over
     * @param objects of the library
     * @param folder for temporary files
     */
    public static ChangedMachine open(List<ChangedDisk> changed, List<VolumeRecord> volumes, ObjectSource objects, Path folder,
            Monitor monitor) throws IOException {
        MachineDisks disks = new MachineDisks(folder, new GuestAccess(false, PassPhrases.NONE));
        int added = 0;
        try {
            monitor.begin("Looking at " + changed.getFirst().name(), -1);
            for (ChangedDisk disk : changed) {
                disks.add(disk.name(), disk.device(), disk.earlier());
                added++;
            }
            disks.earlier(EarlierContents.of(volumes, objects, monitor));
            disks.look(false, monitor);
            return new ChangedMachine(disks);
        } catch (IOException | RuntimeException e) {
            for (ChangedDisk disk : changed.subList(added, changed.size())) {
                disk.device().close();
            }
            disks.close();
            throw e;
        }
    }

    /**
     * Looks at disks on which so much is elsewhere that all of it is read; they are closed with this, and when this fails.
     *
     * @param name for messages
     * @param folder for temporary files
     */
    public static ChangedMachine reread(Path name, List<? extends BlockDevice> devices, Path folder, Monitor monitor) throws IOException {
        MachineDisks disks = new MachineDisks(folder, new GuestAccess(false, PassPhrases.NONE));
        int added = 0;
        try {
            monitor.begin("Looking at " + name, -1);
            for (BlockDevice device : devices) {
                disks.add(name, device, null);
                added++;
            }
            disks.look(false, monitor);
            return new ChangedMachine(disks);
        } catch (IOException | RuntimeException e) {
            for (BlockDevice device : devices.subList(added, devices.size())) {
                device.close();
            }
            disks.close();
            throw e;
        }
    }

    /** How the disks are divided. */
    public List<DiskLayout> layouts() {
        return disks.layouts();
    }

    /** Stores what is new, and checks it; the disk objects, in order. */
    public List<Hash> store(PackSession session, Monitor monitor) throws IOException {
        disks.store(session, monitor);
        List<Hash> objects = new ArrayList<>();
        for (DiskRecord disk : disks.diskRecords()) {
            objects.add(session.put(ObjectKind.DISK, disk.encode()));
        }
        return objects;
    }

    /** The volumes as they were found, after they have been stored. */
    public List<VolumeRecord> volumes() {
        return disks.records();
    }

    @Override
    public void close() throws IOException {
        disks.close();
    }
}
