// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.ImageSource;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/** A machine as hypervisors exchange it: a description, its disks and their checksums, in an archive (OVA) or a folder (OVF). */
final class Appliance implements Closeable {

    private static final int MAX_DESCRIPTION = 4 << 20;
    private static final String MANIFEST = ".mf";
    private static final String CERTIFICATE = ".cert";

    private final ApplianceFiles files;
    private final OvfDescriptor descriptor;
    private final List<String> notes = new ArrayList<>();

    private Appliance(ApplianceFiles files, OvfDescriptor descriptor) {
        this.files = files;
        this.descriptor = descriptor;
    }

    /**
     * Reads the description.
     *
     * @param source an archive or a description; closed with the appliance, and when this fails
     */
    static Appliance open(ImageSource source, DiskFormat format) throws IOException {
        ApplianceFiles files = format == DiskFormat.OVA ? new ArchivedFiles(source) : new FolderFiles(source);
        try (ImageSource description = files.descriptor()) {
            OvfDescriptor descriptor = OvfReader.read(bytes(description), description.shown().toString());
            if (descriptor.machines() > 1) {
                throw new MirageException(files.shown() + " describes " + descriptor.machines()
                        + " machines; import the disk images of each by themselves");
            }
            return new Appliance(files, descriptor);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private static byte[] bytes(ImageSource file) throws IOException {
        if (file.length() > MAX_DESCRIPTION) {
            throw new MirageException(file.shown() + " is longer than any description of a machine");
        }
        try (BlockDevice device = file.bytes()) {
            ByteBuffer bytes = ByteBuffer.allocate((int) device.size());
            device.read(0, bytes);
            return bytes.array();
        }
    }

    /** Reads all files whose checksums the appliance has, and complains when one is not as it should be. */
    void check(Monitor monitor) throws IOException {
        if (!files.named(CERTIFICATE).isEmpty()) {
            notes.add("the signature in " + Shown.of(files.named(CERTIFICATE).getFirst()) + " was not checked");
        }
        String name = manifestName();
        if (name == null) {
            notes.add("it has no checksums (.mf) of its files");
            return;
        }
        OvfManifest manifest;
        try (ImageSource text = files.open(name)) {
            manifest = OvfManifest.read(bytes(text), text.shown().toString());
        }
        Set<String> needed = new HashSet<>(Set.of(files.descriptorName()));
        descriptor.files().forEach(file -> needed.add(file.href()));
        for (String file : needed) {
            if (!manifest.files().contains(file)) {
                notes.add("there is no checksum of " + Shown.of(file) + " in " + Shown.of(name));
            }
        }
        for (String file : manifest.files()) {
            if (needed.contains(file)) {
                try (ImageSource bytes = files.open(file)) {
                    manifest.require(file, bytes, monitor);
                }
            }
        }
    }

    private String manifestName() throws IOException {
        String stem = files.descriptorName().substring(0, Math.max(0, files.descriptorName().lastIndexOf('.')));
        List<String> found = files.named(MANIFEST);
        return found.stream().filter(name -> name.toLowerCase(Locale.ROOT).equals((stem + MANIFEST).toLowerCase(Locale.ROOT)))
                .findFirst().orElse(found.size() == 1 ? found.getFirst() : null);
    }

    /** The disks in the order of the machine. */
    List<OvfDescriptor.Disk> disks() throws MirageException {
        if (descriptor.disks().isEmpty()) {
            throw new MirageException(files.shown() + " describes a machine without disks");
        }
        return descriptor.disks();
    }

    /** The name of the file that has a disk's content; null for an empty disk. */
    String fileName(OvfDescriptor.Disk disk) throws MirageException {
        if (disk.fileId().isEmpty()) {
            return null;
        }
        OvfDescriptor.File file = descriptor.files().stream().filter(one -> one.id().equals(disk.fileId())).findFirst()
                .orElseThrow(() -> new MirageException(files.shown() + ": its disk " + Shown.of(disk.id())
                        + " is in a file that it does not name"));
        if (file.chunked()) {
            throw new MirageException(files.shown() + ": its file " + Shown.of(file.href())
                    + " is cut into pieces; put them together first, and take the chunkSize out of the description");
        }
        if (!disk.parentId().isEmpty()) {
            throw new MirageException(files.shown() + ": its disk " + Shown.of(disk.id()) + " builds on another disk of the appliance;"
                    + " export the machine without snapshots");
        }
        return file.href();
    }

    /** Opens the file that has a disk's content. */
    ImageSource open(String fileName) throws IOException {
        return files.open(fileName);
    }

    /** The names of files that are there and are no disks, such as CDs that were in its drives. */
    List<String> otherFiles() {
        Set<String> disks = new HashSet<>();
        descriptor.disks().forEach(disk -> disks.add(disk.fileId()));
        List<String> others = new ArrayList<>();
        for (OvfDescriptor.File file : descriptor.files()) {
            if (disks.contains(file.id())) {
                continue;
            }
            try (ImageSource _ = files.open(file.href())) {
                others.add(file.href());
            } catch (IOException e) {
                // whoever needs no CD needs not know that it is missing
                continue;
            }
        }
        return others;
    }

    MachineSettings settings() {
        return descriptor.settings();
    }

    /** What a person should know of the appliance. */
    List<String> notes() {
        return notes;
    }

    String shown() {
        return files.shown();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
