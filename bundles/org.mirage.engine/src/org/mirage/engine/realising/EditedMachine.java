// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.spill.PairTable;
import org.mirage.engine.Monitor;
import org.mirage.engine.importing.OpenedVolumes;
import org.mirage.engine.importing.OpenedVolumes.Opened;
import org.mirage.filesystem.ComparableReader;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.store.ContentReader;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectSource;
import org.mirage.store.PackSession;
import org.mirage.store.VolumeRange;

/**
 * Takes in the disks of a machine on which plans have been carried out, at a cost that follows what was written: neither all inodes
 * nor all names are looked at, and of the disk maps only what is different is made anew.
 */
final class EditedMachine implements Closeable {

    /**
     * A disk of the machine.
     *
     * @param now its bytes
     * @param before its bytes before; both stay open
     * @param record its map before
     * @param changed where they differ
     */
    record EditedDisk(BlockDevice now, BlockDevice before, DiskRecord record, PairTable changed) {
    }

    /**
     * A volume and what was to be done on it.
     *
     * @param ranges where it lies, as the version's record says
     */
    record Edited(List<VolumeRange> ranges, VolumePlan plan) {
    }

    private final Path name;
    private final List<EditedDisk> disks;
    private final ObjectSource objects;
    private final Path folder;
    private final List<MappedVolume> volumes = new ArrayList<>();
    private final List<Closeable> tables = new ArrayList<>();

    /**
     * @param name of the version, for messages
     * @param objects of the library
     * @param folder for temporary files
     */
    EditedMachine(Path name, List<EditedDisk> disks, ObjectSource objects, Path folder) {
        this.name = name;
        this.disks = disks;
        this.objects = objects;
        this.folder = folder;
    }

    /**
     * Checks that the files are those that the plans lead to.
     *
     * @throws UnclearException when they are not, or that cannot be told in this way
     */
    void check(List<Edited> edited, Monitor monitor) throws IOException {
        try (OpenedVolumes before = OpenedVolumes.of(name, disks.stream().map(EditedDisk::before).toList(), folder);
                OpenedVolumes now = OpenedVolumes.of(name, disks.stream().map(EditedDisk::now).toList(), folder)) {
            for (Edited volume : edited) {
                check(find(before, volume), find(now, volume), volume.plan(), monitor);
            }
        }
        for (int disk = 0; disk < disks.size(); disk++) {
            requireWithinVolumes(disk);
        }
    }

    /** Nothing but the volumes that were to be changed has changed. */
    private void requireWithinVolumes(int disk) throws IOException {
        PairTable changed = disks.get(disk).changed();
        for (long i = 0; i < changed.size(); i++) {
            long[] outside = {changed.second(i)};
            for (MappedVolume volume : volumes) {
                volume.placement().visitDevice(disk, changed.first(i), changed.second(i),
                        (at, offset, length, copy) -> outside[0] -= length);
            }
            if (outside[0] != 0) {
                throw new UnclearException("at byte " + changed.first(i) + " of disk " + disk
                        + " something changed outside the volumes that were to be changed");
            }
        }
    }

    private static Opened find(OpenedVolumes side, Edited volume) throws UnclearException {
        List<Opened> found = side.list().stream().filter(one -> one.ranges().equals(volume.ranges())).toList();
        if (found.size() != 1 || !(found.getFirst().reader() instanceof ComparableReader)) {
            throw new UnclearException("a volume of this kind is looked at as a whole");
        }
        return found.getFirst();
    }

    private void check(Opened before, Opened now, VolumePlan plan, Monitor monitor) throws IOException {
        RangeTable changed = changed(now);
        RangeTable usedBefore = used(before);
        RangeTable usedNow = used(now);
        EditedVolume volume = new EditedVolume((ComparableReader) before.reader(), (ComparableReader) now.reader(), plan,
                new ContentReader(objects), changed, folder);
        volume.check(usedBefore, usedNow, monitor);
        volumes.add(new MappedVolume(now.placement(), usedBefore, usedNow, volume.pieces()));
    }

    private RangeTable table() throws IOException {
        RangeTable table = new RangeTable(folder);
        tables.add(table);
        return table;
    }

    private RangeTable used(Opened volume) throws IOException {
        RangeTable used = table();
        VolumeInfo info = volume.reader().info();
        volume.reader().visitUsed(used::add);
        long end = volume.ranges().stream().mapToLong(VolumeRange::length).sum();
        if (info.size() < end) {
            // what follows the file system in its partition is nobody's free space
            used.add(info.size(), end - info.size());
        }
        return used;
    }

    /** Where bytes of a volume changed. */
    private RangeTable changed(Opened volume) throws IOException {
        RangeTable changed = table();
        for (int disk = 0; disk < disks.size(); disk++) {
            PairTable there = disks.get(disk).changed();
            for (long i = 0; i < there.size(); i++) {
                volume.placement().visitDevice(disk, there.first(i), there.second(i), (at, offset, length, copy) -> {
                    if (copy) {
                        throw new UnclearException("a mirror is looked at as a whole");
                    }
                    changed.add(offset, length);
                });
            }
        }
        changed.sort();
        return changed;
    }

    /** Stores what is new, and checks that it gives the disks back; the disk objects, in order. */
    List<Hash> store(PackSession session, Monitor monitor) throws IOException {
        List<PatchedMap> maps = new ArrayList<>();
        List<DiskRecord> records = new ArrayList<>();
        for (int i = 0; i < disks.size(); i++) {
            monitor.check();
            EditedDisk disk = disks.get(i);
            maps.add(new PatchedMap(disk.now(), i, disk.record(), objects, new RangeTable(disk.changed()), volumes));
            records.add(maps.getLast().store(session));
        }
        session.flush();
        List<Hash> stored = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            maps.get(i).check(records.get(i), session);
            stored.add(session.put(ObjectKind.DISK, records.get(i).encode()));
        }
        return stored;
    }

    @Override
    public void close() throws IOException {
        for (Closeable table : tables) {
            table.close();
        }
    }
}
