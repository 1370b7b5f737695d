// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskImages;
import org.mirage.engine.CancelledException;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.catalog.Actions;
import org.mirage.engine.catalog.ListedImage;
import org.mirage.engine.catalog.Source;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.RealisedRecord;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/** Takes the disks of one machine and makes a version of them. */
public final class MachineImport implements Closeable {

    private final List<DiskImport> disks = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    /**
     * Opens the machine's disks and looks at all of them; the library is not needed for that.
     *
     * @param format of all files, or null to tell it from each one's header
     * @param folder for temporary files
     */
    public static MachineImport open(List<Path> files, DiskFormat format, boolean keepFreeSpace, Path folder,
            Monitor monitor) throws IOException {
        MachineImport machine = new MachineImport();
        try {
            for (Path file : files) {
                DiskImport disk = new DiskImport(file.getFileName().toString(), DiskImages.open(file, format).device(),
                        machine.disks.size(), folder);
                machine.disks.add(disk);
                machine.sources.add(Source.of(file));
                look(disk, file, keepFreeSpace, monitor);
            }
            return machine;
        } catch (IOException | RuntimeException e) {
            machine.close();
            throw e;
        }
    }

    private static void look(DiskImport disk, Path file, boolean keepFreeSpace, Monitor monitor) throws IOException {
        try {
            disk.look(keepFreeSpace, monitor);
        } catch (CancelledException e) {
            throw e;
        } catch (MirageException e) {
            throw new MirageException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Stores and checks the disks, and notes a new version of an image, which is made where there is none. All of it
     * becomes visible when the change is committed.
     *
     * @return the name of the version record
     */
    public Hash store(LibraryChange change, String image, String message, Monitor monitor) throws IOException {
        for (DiskImport disk : disks) {
            disk.store(change.session(), monitor);
        }
        for (DiskImport disk : disks) {
            disk.check(change.session(), monitor);
        }
        ListedImage known = change.list().image(image).orElse(null);
        UUID id = known == null ? UUID.randomUUID() : known.id();
        if (known == null) {
            change.log(Actions.CREATE_IMAGE, Map.of(Actions.IMAGE, id.toString(), Actions.NAME, image));
        }
        List<VolumeRecord> volumes = volumes();
        List<Hash> parents = known == null || known.versions().isEmpty() ? List.of()
                : List.of(known.versions().getLast().summary().record());
        VersionRecord version = new VersionRecord(id, known == null ? 1 : known.nextNumber(), parents, change.author(),
                message, change.time(), volumes, disks.stream().map(DiskImport::layout).toList(),
                system(volumes, change), null, Map.of());
        Hash record = change.session().put(ObjectKind.VERSION, version.encode());
        change.log(Actions.ADD_VERSION, Map.of(Actions.VERSION, record.bytes(), Actions.SOURCES,
                sources.stream().map(Source::toMap).toList()));
        List<Hash> objects = new ArrayList<>();
        for (DiskImport disk : disks) {
            objects.add(change.session().put(ObjectKind.DISK, disk.record().encode()));
        }
        change.log(Actions.REALISE, new RealisedRecord(record, objects, "imported").arguments());
        return record;
    }

    private List<VolumeRecord> volumes() {
        List<VolumeRecord> volumes = new ArrayList<>();
        for (DiskImport disk : disks) {
            for (VolumeImport volume : disk.volumes()) {
                volumes.add(volume.record(volumes.size()));
            }
        }
        return volumes;
    }

    private static Map<String, String> system(List<VolumeRecord> volumes, LibraryChange change) throws IOException {
        OsRelease release = new OsRelease(change.session());
        for (VolumeRecord volume : volumes) {
            Map<String, String> fields = volume.root() == null ? Map.of() : release.read(volume.root());
            if (!fields.isEmpty()) {
                return fields;
            }
        }
        return Map.of();
    }

    /** What a person should know of the disks and volumes. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (DiskImport disk : disks) {
            warnings.addAll(disk.warnings());
            for (VolumeImport volume : disk.volumes()) {
                volume.record(0).warnings().forEach(warning -> warnings.add(volume.device() + ": " + warning));
            }
        }
        return warnings;
    }

    /** Bytes that were read from the disks. */
    public long readBytes() {
        return disks.stream().mapToLong(DiskImport::readBytes).sum();
    }

    @Override
    public void close() throws IOException {
        for (DiskImport disk : disks) {
            disk.close();
        }
    }
}
