// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mirage.disk.AllowedFolders;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.appliance.InputDisk;
import org.mirage.engine.appliance.MachineInput;
import org.mirage.engine.appliance.MachineSettings;
import org.mirage.engine.appliance.SourceFiles;
import org.mirage.engine.catalog.Actions;
import org.mirage.engine.catalog.ListedImage;
import org.mirage.engine.catalog.Source;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.RealisedRecord;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/** Takes the disks of one machine and makes a version of them. */
public final class MachineImport implements Closeable {

    private final MachineDisks disks;
    private final List<Source> sources = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private MachineSettings settings;

    private MachineImport(Path folder, GuestAccess access) {
        disks = new MachineDisks(folder, access);
    }

    /**
     * Opens the machine's disks and looks at all of them; the library is not needed for that.
     *
     * @param format of all files, or null to tell it from each one's header
     * @param allowed which files images may name
     * @param access whether libguestfs reads what Mirage does not
     * @param folder for temporary files
     */
    public static MachineImport open(List<Path> files, DiskFormat format, AllowedFolders allowed, GuestAccess access,
            boolean keepFreeSpace, Path folder, Monitor monitor) throws IOException {
        MachineImport machine = new MachineImport(folder, access);
        MachineInput input = new MachineInput(format, allowed, folder, monitor);
        try {
            for (Path file : files) {
                monitor.begin("Looking at " + file.getFileName(), -1);
                machine.add(input.open(file));
                machine.sources.add(Source.of(SourceFiles.of(file, format, allowed)));
            }
            machine.notes.addAll(input.notes());
            machine.settings = input.settings().orElse(null);
            machine.disks.look(keepFreeSpace, monitor);
            return machine;
        } catch (IOException | RuntimeException e) {
            machine.close();
            throw e;
        }
    }

    private void add(List<InputDisk> input) throws IOException {
        int added = 0;
        try {
            for (InputDisk disk : input) {
                disks.add(disk.file(), disk.device(), null);
                added++;
            }
        } catch (IOException | RuntimeException e) {
            for (InputDisk disk : input.subList(added, input.size())) {
                disk.device().close();
            }
            throw e;
        }
    }

    /**
     * Stores and checks the disks, and notes a new version of an image, which is made where there is none. All of it
     * becomes visible when the change is committed.
     *
     * @return the name of the version record
     */
    public Hash store(LibraryChange change, String image, String message, Monitor monitor) throws IOException {
        disks.store(change.session(), monitor);
        return record(change, image, message);
    }

    private Hash record(LibraryChange change, String image, String message) throws IOException {
        ListedImage known = change.list().image(image).orElse(null);
        UUID id = known == null ? UUID.randomUUID() : known.id();
        if (known == null) {
            change.log(Actions.CREATE_IMAGE, Map.of(Actions.IMAGE, id.toString(), Actions.NAME, image));
        }
        List<VolumeRecord> records = disks.records();
        List<Hash> parents = known == null || known.versions().isEmpty() ? List.of()
                : List.of(known.versions().getLast().summary().record());
        VersionRecord version = described(new VersionRecord(id, known == null ? 1 : known.nextNumber(), parents, change.author(),
                message, change.time(), records, disks.layouts(),
                system(records, change), null, settings == null ? Map.of() : Map.of(MachineSettings.FIELD, settings.toMap())), change);
        Hash record = change.session().put(ObjectKind.VERSION, version.encode());
        change.log(Actions.ADD_VERSION, Map.of(Actions.VERSION, record.bytes(), Actions.SOURCES,
                sources.stream().map(Source::toMap).toList()));
        List<Hash> objects = new ArrayList<>();
        for (DiskRecord disk : disks.diskRecords()) {
            objects.add(change.session().put(ObjectKind.DISK, disk.encode()));
        }
        change.log(Actions.REALISE, new RealisedRecord(record, objects, "imported").arguments());
        return record;
    }

    /** The record with what lists tell of the machine, which is found in the files as the machine shows them. */
    private static VersionRecord described(VersionRecord version, LibraryChange change) throws IOException {
        VersionSummary unnamed = new VersionSummary(version.image(), "", (int) version.number(), Hash.sha256(version.encode()),
                version.time(), "", "", "", 0, 0, 0, 0, -1, Map.of());
        Map<String, String> system = new LinkedHashMap<>(
                new DescribePlatform(new VersionFiles(unnamed, version, change.session())).call());
        // what is known already, from an inspection of a system that is not told by its files, counts
        system.putAll(version.system());
        return new VersionRecord(version.image(), version.number(), version.parents(), version.author(), version.message(),
                version.time(), version.volumes(), version.disks(), system, version.changes(), version.extra());
    }

    private Map<String, String> system(List<VolumeRecord> volumes, LibraryChange change) throws IOException {
        OsRelease release = new OsRelease(change.session());
        for (VolumeRecord volume : volumes) {
            Map<String, String> fields = volume.root() == null ? Map.of() : release.read(volume.root());
            if (!fields.isEmpty()) {
                return fields;
            }
        }
        return disks.system();
    }

    /** What a person should know of the disks and volumes. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(notes);
        warnings.addAll(disks.warnings());
        return warnings;
    }

    /** Bytes that were read from the disks. */
    public long readBytes() {
        return disks.readBytes();
    }

    @Override
    public void close() throws IOException {
        disks.close();
    }
}
