// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.Monitor;
import org.mirage.store.DiskLayout;
import org.mirage.store.DiskRecord;
import org.mirage.store.PackSession;
import org.mirage.store.VolumeRecord;

/** The disks of one machine with all volumes on them: looked at, stored and checked. */
final class MachineDisks implements Closeable {

    private final Path folder;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final List<DiskImport> disks = new ArrayList<>();
    private final List<VolumeImport> volumes = new ArrayList<>();
    private final GuestReading guests;
    private EarlierContents earlier;
    private long contentBytes;

    /**
     * @param folder for temporary files
     * @param access whether libguestfs reads what Mirage does not
     */
    MachineDisks(Path folder, GuestAccess access) {
        this.folder = folder;
        this.guests = new GuestReading(access, disks, folder);
    }

    /** Adds a disk, which is closed with all others from then on. */
    void add(Path file, BlockDevice device, EarlierDisk known) throws IOException {
        disks.add(new DiskImport(file, device, disks.size(), known, folder));
    }

    /** What the files held in an earlier version, for disks that were in the library before. */
    void earlier(EarlierContents value) {
        earlier = value;
    }

    /** Finds volumes, and in them all nodes. */
    void look(boolean keepFreeSpace, Monitor monitor) throws IOException {
        new MachineVolumes(disks, keepFreeSpace, folder).find(volumes);
        guests.read(volumes, monitor);
        for (VolumeImport volume : volumes) {
            if (volume.image() != null) {
                volume.scan(keepFreeSpace, folder, monitor);
            }
        }
    }

    /** Stores contents, directories and disk maps, and checks that they give the disks back. */
    void store(PackSession session, Monitor monitor) throws IOException {
        storeContents(session, monitor);
        storeRest(session, monitor);
        for (DiskImport disk : disks) {
            disk.check(session, threads, monitor);
        }
    }

    private List<VolumeImage> images() {
        return volumes.stream().map(VolumeImport::image).filter(Objects::nonNull).toList();
    }

    private void storeContents(PackSession session, Monitor monitor) throws IOException {
        for (VolumeImage volume : images()) {
            contentBytes += volume.contentBytes();
        }
        monitor.begin("Reading the files of " + names(), contentBytes);
        try (Workers<ContentTools> workers = new Workers<>("content", threads, () -> new ContentTools(session), monitor)) {
            for (VolumeImport volume : volumes) {
                if (volume.image() != null) {
                    workers.add(tools -> volume.walk(folder, monitor));
                    KnownFiles known = earlier == null ? null : new KnownFiles(volume.image(), earlier);
                    new ContentPass(volume.image(), known, folder).run(workers, monitor);
                }
            }
            workers.finish();
        }
        for (VolumeImage volume : images()) {
            volume.completeContents();
        }
    }

    private void storeRest(PackSession session, Monitor monitor) throws IOException {
        monitor.begin("Reading the rest of " + names(), disks.stream().mapToLong(disk -> disk.device().size()).sum());
        List<WindowPass> passes = new ArrayList<>();
        try (Workers<WindowTools> workers = new Workers<>("window", threads, () -> new WindowTools(session), monitor)) {
            for (VolumeImport volume : volumes) {
                if (volume.image() != null) {
                    workers.add(tools -> volume.storeTrees(session, folder, monitor));
                }
            }
            for (DiskImport disk : disks) {
                passes.add(disk.map(images(), session, workers, monitor));
            }
            workers.finish();
        }
        for (int i = 0; i < disks.size(); i++) {
            disks.get(i).mapped(passes.get(i));
        }
        session.flush();
    }

    private String names() {
        return disks.getFirst().name() + (disks.size() == 1 ? "" : " and other disks");
    }

    /** What a version's record says of the volumes. */
    List<VolumeRecord> records() {
        List<VolumeRecord> records = new ArrayList<>();
        for (VolumeImport volume : volumes) {
            records.addAll(volume.records(records.size()));
        }
        return records;
    }

    /** How the disks are divided. */
    List<DiskLayout> layouts() {
        return disks.stream().map(DiskImport::layout).toList();
    }

    /** The disks' records, once they have been stored. */
    List<DiskRecord> diskRecords() {
        return disks.stream().map(DiskImport::record).toList();
    }

    /** What an inspection found out about the system, empty where none was needed. */
    Map<String, String> system() {
        return guests.system();
    }

    /** What a person should know of the disks and volumes. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (DiskImport disk : disks) {
            warnings.addAll(disk.warnings());
        }
        for (VolumeRecord volume : records()) {
            volume.warnings().forEach(warning -> warnings.add(volume.device() + ": " + warning));
        }
        return warnings;
    }

    /** Bytes that were read from the disks. */
    long readBytes() {
        return contentBytes + disks.stream().mapToLong(DiskImport::readBytes).sum();
    }

    @Override
    public void close() throws IOException {
        for (VolumeImport volume : volumes) {
            volume.close();
        }
        guests.close();
        for (DiskImport disk : disks) {
            disk.close();
        }
    }
}
