// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.resizing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.process.ToolMissing;
import org.mirage.engine.ByteCount;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.importing.ChangedMachine;
import org.mirage.engine.importing.GuestProgress;
import org.mirage.engine.realising.OverlaidDisk;
import org.mirage.engine.realising.VolumeMismatch;
import org.mirage.engine.running.MachineMounts;
import org.mirage.guestfs.GuestDrive;
import org.mirage.guestfs.GuestfsException;
import org.mirage.guestfs.writing.ApplianceLimits;
import org.mirage.guestfs.writing.GuestMachine;
import org.mirage.guestfs.writing.GuestOutcome;
import org.mirage.guestfs.writing.GuestScript;
import org.mirage.guestfs.writing.WritableAppliance;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectName;
import org.mirage.store.PackSession;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/**
 * Gives the disk of a machine's root another size, with the last partition or logical volume and the root file system on it. The
 * table is written by Mirage, the file system by the programs that belong to it, in an appliance. All files are as before, which is
 * checked.
 */
public final class ResizeDisk {

    private static final byte[] ROOT = {'/'};

    private final VersionSummary version;
    private final VersionRecord record;
    private final List<VersionDevice> disks;
    private final PackSession session;
    private final Path folder;

    /**
     * Will resize.
     *
     * @param record of the machine whose disks these are
     * @param disks all of them, in order
     * @param session where the disks as they become are kept
     * @param folder for temporary files
     */
    public ResizeDisk(VersionSummary version, VersionRecord record, List<VersionDevice> disks, PackSession session, Path folder) {
        this.version = version;
        this.record = record;
        this.disks = List.copyOf(disks);
        this.session = session;
        this.folder = folder;
    }

    /**
     * Resizes.
     *
     * @param size bytes that the disk shall have; whole MiB are made of it
     * @throws MirageException when it cannot be done; the reason says what is in the way
     */
    public ResizedMachine call(long size, Monitor monitor) throws IOException {
        int root = new VersionFiles(version, record, session).mounts().stream().filter(mount -> mount.path().length == 1).findFirst()
                .orElseThrow(() -> new MirageException(version.label() + " has no root that Mirage knows, so its disk gets no other size")).volume();
        ResizePlan plan = ResizePlan.of(record, root, size);
        if (plan.size() == disks.get(plan.disk()).size()) {
            return new ResizedMachine(record, disks);
        }
        List<BlockDevice> below = below(plan);
        Files.createDirectories(folder);
        List<GuestDrive> drives = new ArrayList<>();
        for (BlockDevice disk : below) {
            drives.add(new GuestDrive("disk " + drives.size(), disk));
        }
        try (WritableAppliance appliance = WritableAppliance.start(List.of(new GuestMachine(version.label(), drives)), ApplianceLimits.EDITS,
                folder, new GuestProgress(monitor))) {
            write(appliance, plan, monitor);
            appliance.shutDown(new GuestProgress(monitor));
            return takeIn(IntStream.range(0, below.size()).mapToObj(drive -> appliance.overlay(0, drive)).toList(), below, plan, monitor);
        } catch (ToolMissing | GuestfsException e) {
            throw new MirageException(e.getMessage(), e);
        }
    }

    private boolean gpt(ResizePlan plan) {
        return record.disks().get(plan.disk()).table().equals("gpt");
    }

    /** What the appliance is given: a disk that grows has its new size and table already, one that shrinks still has the old ones. */
    List<BlockDevice> below(ResizePlan plan) throws IOException {
        List<BlockDevice> below = new ArrayList<>(disks);
        if (!plan.smaller()) {
            below.set(plan.disk(), ResizedTable.over(disks.get(plan.disk()), plan, gpt(plan)));
        }
        return below;
    }

    private void write(WritableAppliance appliance, ResizePlan plan, Monitor monitor) throws IOException {
        GuestProgress guests = new GuestProgress(monitor);
        String what = "Making the root file system of " + version.label() + (plan.smaller() ? " smaller" : " larger");
        if (plan.ext() && !plan.logical()) {
            run(appliance, ResizeScript.unmounted(plan, what), plan, guests, monitor);
        } else {
            appliance.enter(0, List.of(MachineMounts.of(plan.root(), ROOT)), guests);
            run(appliance, ResizeScript.mounted(plan, what), plan, guests, monitor);
            appliance.leave(guests);
        }
    }

    private void run(WritableAppliance appliance, GuestScript script, ResizePlan plan, GuestProgress guests, Monitor monitor) throws IOException {
        monitor.begin(script.what(), -1);
        GuestOutcome outcome = appliance.shell(script, OutputStream.nullOutputStream(), guests);
        if (outcome.status() != 0) {
            throw new MirageException("The disk of " + version.label() + " cannot be given " + ByteCount.show(plan.size()) + ": "
                    + outcome.text().strip().replaceAll("\\s*\\R\\s*", "; ").replaceAll("\\p{Cntrl}", "?"));
        }
    }

    /**
     * Reads the disks anew after their file system was given its size.
     *
     * @param overlays what was written over each disk
     */
    ResizedMachine takeIn(List<Path> overlays, List<BlockDevice> below, ResizePlan plan, Monitor monitor) throws IOException {
        List<OverlaidDisk> written = new ArrayList<>();
        try {
            List<BlockDevice> devices = new ArrayList<>();
            for (int i = 0; i < below.size(); i++) {
                OverlaidDisk disk = OverlaidDisk.open(below.get(i), overlays.get(i), folder, monitor);
                written.add(disk);
                devices.add(i == plan.disk() && plan.smaller() ? ResizedTable.over(disk, plan, gpt(plan)) : disk);
            }
            try (ChangedMachine machine = ChangedMachine.reread(Path.of(version.label()), devices, folder, monitor)) {
                List<Hash> stored = machine.store(session, monitor);
                session.flush();
                check(machine.volumes(), plan);
                List<VersionDevice> made = new ArrayList<>();
                for (Hash disk : stored) {
                    made.add(new VersionDevice(session, DiskRecord.decode(session.read(new ObjectName(ObjectKind.DISK, disk)))));
                }
                return new ResizedMachine(new VersionRecord(record.image(), record.number(), record.parents(), record.author(), record.message(),
                        record.time(), machine.volumes(), machine.layouts(), record.system(), record.changes(), record.extra()), made);
            }
        } finally {
            for (OverlaidDisk disk : written) {
                disk.close();
            }
        }
    }

    /** The files are those of the version, in each of its volumes, and the root is as large as it was to be. */
    private void check(List<VolumeRecord> found, ResizePlan plan) throws IOException {
        List<String> places = new ArrayList<>();
        if (found.size() != record.volumes().size()) {
            places.add("it has " + found.size() + " volumes in place of " + record.volumes().size());
        }
        for (int i = 0; i < Math.min(found.size(), record.volumes().size()); i++) {
            VolumeRecord expected = record.volumes().get(i);
            if (expected.root() != null && (found.get(i).root() != null || expected == plan.root())) {
                places.addAll(VolumeMismatch.between(expected, found.get(i), session));
            }
        }
        if (!places.isEmpty()) {
            throw new MirageException("The files of " + version.label() + " are not the same after its disk was given another size: "
                    + String.join("; ", places));
        }
    }
}
