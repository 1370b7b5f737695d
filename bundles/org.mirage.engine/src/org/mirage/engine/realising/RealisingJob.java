// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.applying.FileSystemRules;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.importing.ChangedDisk;
import org.mirage.engine.importing.ChangedMachine;
import org.mirage.engine.importing.EarlierDisk;
import org.mirage.engine.importing.GuestProgress;
import org.mirage.engine.running.MachineMounts;
import org.mirage.guestfs.GuestDrive;
import org.mirage.guestfs.GuestfsException;
import org.mirage.guestfs.writing.GuestMachine;
import org.mirage.guestfs.writing.GuestMount;
import org.mirage.guestfs.writing.GuestOutcome;
import org.mirage.guestfs.writing.GuestScript;
import org.mirage.guestfs.writing.WritableAppliance;
import org.mirage.store.ContentReader;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectSource;
import org.mirage.store.PackSession;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/** One version whose disks are to be made from those of an earlier one. */
public final class RealisingJob {

    private static final Logger LOG = System.getLogger(RealisingJob.class.getName());
    /** How long writing the files may take. */
    static final Duration SCRIPT_TIME = Duration.ofHours(2);
    /** Bytes that programs may say on the way. */
    static final int OUTPUT = 1 << 20;
    private static final byte[] ROOT = {'/'};
    private static final int GRAIN = 1 << 16;
    /** File systems of which twins can be mounted at the same time. */
    private static final Set<String> BESIDE_OTHERS = Set.of("ext2", "ext3", "ext4", "xfs", "vfat");

    private record Changed(VolumeRecord before, VolumeRecord after, VolumePlan plan, PlanScript script) {
    }

    private final VersionSummary version;
    private final VersionRecord before;
    private final VersionRecord record;
    private final List<VersionDevice> disks;
    private final ObjectSource objects;
    private final List<Changed> changed = new ArrayList<>();

    private RealisingJob(VersionSummary version, VersionRecord before, VersionRecord record, List<VersionDevice> disks,
            ObjectSource objects) {
        this.version = version;
        this.before = before;
        this.record = record;
        this.disks = disks;
        this.objects = objects;
    }

    /**
     * Finds out what is to be done.
     *
     * @param before an earlier version, which has disks
     * @param disks of the earlier version
     * @throws MirageException when a volume cannot be changed
     */
    public static RealisingJob of(VersionSummary version, VersionRecord before, VersionRecord record, List<VersionDevice> disks,
            ObjectSource objects) throws IOException {
        RealisingJob job = new RealisingJob(version, before, record, disks, objects);
        if (before.volumes().size() != record.volumes().size()) {
            throw new MirageException(version.label() + " has other volumes than the version its disk would be made from");
        }
        for (int i = 0; i < record.volumes().size(); i++) {
            job.plan(before.volumes().get(i), record.volumes().get(i));
        }
        return job;
    }

    private void plan(VolumeRecord old, VolumeRecord now) throws IOException {
        if (now.root() == null || old.root() == null) {
            return;
        }
        VolumePlan plan = VolumePlan.of(new VolumeTree(old, objects), new VolumeTree(now, objects));
        if (plan.isEmpty()) {
            return;
        }
        if (!FileSystemRules.isWritten(old.type())) {
            throw new MirageException(version.label() + " changes files of the volume " + old.device() + ", but Mirage does not write "
                    + old.type());
        }
        changed.add(new Changed(old, now, plan, PlanScript.of(plan, old.type())));
    }

    /** The version. */
    public VersionSummary version() {
        return version;
    }

    /** True when it has the very files of the earlier version, and so its disks. */
    public boolean isSame() {
        return changed.isEmpty();
    }

    /** The disk objects of the earlier version, in order. */
    public List<Hash> disks() {
        return disks.stream().map(disk -> ObjectKind.DISK.nameOf(disk.record().encode()).hash()).toList();
    }

    /** How many drives it takes in an appliance. */
    public int drives() {
        return disks.size();
    }

    /** Its disks as an appliance takes them. */
    GuestMachine machine() {
        List<GuestDrive> drives = new ArrayList<>();
        for (VersionDevice disk : disks) {
            drives.add(new GuestDrive("disk " + drives.size(), disk.grain(GRAIN)));
        }
        return new GuestMachine(version.label(), drives);
    }

    /** Where the one volume lies that is to be changed, when it is the only one, by itself, and can be mounted beside its like. */
    Optional<GuestMount> loneMount() throws MirageException {
        if (disks.size() != 1 || changed.size() != 1) {
            return Optional.empty();
        }
        VolumeRecord volume = changed.getFirst().before();
        return BESIDE_OTHERS.contains(volume.type()) && volume.ranges().size() == 1
                ? Optional.of(mount(volume)).filter(mount -> mount.logicalVolume().isEmpty()) : Optional.empty();
    }

    private static GuestMount mount(VolumeRecord volume) throws MirageException {
        GuestMount mount = MachineMounts.of(volume, ROOT);
        List<String> options = new ArrayList<>(mount.options());
        options.add("noatime");
        if (mount.type().equals("ext4")) {
            // tables of inodes that nobody used yet need not be made now
            options.add("noinit_itable");
        }
        return new GuestMount(mount.drive(), mount.offset(), mount.size(), mount.logicalVolume(), mount.type(), ROOT, options);
    }

    /** The disk of that volume, as an appliance takes it. */
    BlockDevice loneDisk() {
        return disks.getFirst().grain(GRAIN);
    }

    /** What is to be done on that volume. */
    VolumePlan lonePlan() {
        return changed.getFirst().plan();
    }

    /** Contents of the library. */
    ContentReader contents() {
        return new ContentReader(objects);
    }

    /**
     * Changes the disks' overlays.
     *
     * @param place of its machine in the appliance
     * @throws MirageException when something cannot be written, such as where there is no space left; others can be written then
     * @throws GuestfsException when the appliance is of no more use
     */
    void write(WritableAppliance appliance, int place, Monitor monitor) throws IOException {
        GuestProgress guests = new GuestProgress(monitor);
        for (Changed volume : changed) {
            enter(appliance, place, mount(volume.before()), guests);
            monitor.begin("Writing the files of " + version.label() + " on " + volume.before().device(), -1);
            GuestOutcome outcome = appliance.shell(new GuestScript("writing the files of " + version.label(), volume.script().text(),
                    "/bin/sh", List.of(), volume.script().input(new ContentReader(objects), monitor), OUTPUT, SCRIPT_TIME),
                    OutputStream.nullOutputStream(), guests);
            appliance.leave(guests);
            if (outcome.status() != 0) {
                throw new MirageException("The files of " + version.label() + " cannot be written on " + volume.before().device() + ": "
                        + reason(outcome.text(), volume.plan()));
            }
        }
    }

    private String reason(String output, VolumePlan plan) throws IOException {
        String said = VolumeRoom.said(output).strip().replaceAll("\\s*\\R\\s*", "; ").replaceAll("\\p{Cntrl}", "?");
        Optional<VolumeRoom> room = VolumeRoom.of(output);
        return room.isPresent() && VolumeRoom.wasMissing(said) ? room.get().advice(plan, new ContentReader(objects)) : said;
    }

    private void enter(WritableAppliance appliance, int place, GuestMount mount, GuestProgress guests) throws IOException {
        try {
            appliance.enter(place, List.of(mount), guests);
        } catch (GuestfsException e) {
            // only this version is concerned: the appliance has left it
            throw new MirageException("A volume of " + version.label() + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Takes the written disks in.
     *
     * @param overlays of its disks, in their order
     * @param folder for temporary files
     * @return the disk objects, in order
     * @throws MirageException when the files on them are not those of the version; what was stored must not be kept then
     */
    List<Hash> takeIn(List<Path> overlays, PackSession session, Path folder, Monitor monitor) throws IOException {
        List<OverlaidDisk> written = new ArrayList<>();
        try {
            for (int i = 0; i < disks.size(); i++) {
                written.add(OverlaidDisk.open(disks.get(i), overlays.get(i), folder, monitor));
            }
            return takeIn(session, written, folder, monitor);
        } finally {
            for (OverlaidDisk disk : written) {
                disk.close();
            }
        }
    }

    /** Takes its one disk in, of an overlay that has those of others, too; this one from a byte on. */
    List<Hash> takeInPart(Path overlay, long start, PackSession session, Path folder, Monitor monitor) throws IOException {
        try (OverlaidDisk written = OverlaidDisk.openPart(disks.getFirst(), overlay, start, folder, monitor)) {
            return takeIn(session, List.of(written), folder, monitor);
        }
    }

    private List<Hash> takeIn(PackSession session, List<OverlaidDisk> written, Path folder, Monitor monitor) throws IOException {
        Optional<List<Hash>> edited = takeEdited(written, session, folder, monitor);
        return edited.isPresent() ? edited.get() : takeWhole(written, session, folder, monitor);
    }

    /** Looks at what was written only; empty when that is not enough to tell what the disks hold. */
    private Optional<List<Hash>> takeEdited(List<OverlaidDisk> written, PackSession session, Path folder, Monitor monitor)
            throws IOException {
        List<EditedMachine.EditedDisk> edited = new ArrayList<>();
        for (int i = 0; i < disks.size(); i++) {
            edited.add(new EditedMachine.EditedDisk(written.get(i), disks.get(i), disks.get(i).record(), written.get(i).changed()));
        }
        try (EditedMachine machine = new EditedMachine(Path.of(version.label()), edited, objects, folder)) {
            machine.check(changed.stream().map(volume -> new EditedMachine.Edited(volume.before().ranges(), volume.plan())).toList(),
                    monitor);
            return Optional.of(machine.store(session, monitor));
        } catch (UnclearException e) {
            LOG.log(Level.DEBUG, "{0} is looked at as a whole: {1}", version.label(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Looks at all files, which tells what is wrong, too. */
    private List<Hash> takeWhole(List<OverlaidDisk> written, PackSession session, Path folder, Monitor monitor) throws IOException {
        List<ChangedDisk> whole = new ArrayList<>();
        for (int i = 0; i < disks.size(); i++) {
            whole.add(new ChangedDisk(Path.of(version.label()), written.get(i),
                    new EarlierDisk(disks.get(i).record(), objects, written.get(i).changed())));
        }
        try (ChangedMachine machine = ChangedMachine.open(whole, before.volumes(), objects, folder, monitor)) {
            List<Hash> stored = machine.store(session, monitor);
            check(machine.volumes(), session);
            return stored;
        }
    }

    private void check(List<VolumeRecord> found, ObjectSource stored) throws IOException {
        if (found.size() != record.volumes().size()) {
            throw VolumeMismatch.exception(version.label(), List.of("it has " + found.size() + " volumes in place of "
                    + record.volumes().size()));
        }
        for (int i = 0; i < found.size(); i++) {
            VolumeRecord expected = record.volumes().get(i);
            // what only libguestfs reads is as it was when nothing was written to it
            boolean read = found.get(i).root() != null || changed.stream().anyMatch(volume -> volume.after() == expected);
            if (expected.root() == null || !read) {
                continue;
            }
            List<String> places = VolumeMismatch.between(expected, found.get(i), stored);
            if (!places.isEmpty()) {
                throw VolumeMismatch.exception(version.label(), places);
            }
        }
    }
}
