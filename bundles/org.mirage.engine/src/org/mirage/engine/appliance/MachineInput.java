// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.AllowedFolders;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.DiskImage;
import org.mirage.disk.DiskImages;
import org.mirage.disk.FormatDisagreement;
import org.mirage.disk.ImageSource;
import org.mirage.disk.ZeroDevice;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.unpacking.Unpacking;

/** Opens what people hand over as machines: disk images, packed ones, appliances. */
public final class MachineInput {

    /** A packed archive of packed disks is two deep; nobody needs more. */
    private static final int MAX_PACKINGS = 3;

    private final AllowedFolders allowed;
    private final DiskFormat format;
    private final Path folder;
    private final Monitor monitor;
    private final List<InputDisk> disks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private MachineSettings settings;

    /**
     * @param format of all files, or null to tell it from each one's header
     * @param allowed which files images may name
     * @param folder for temporary files
     */
    public MachineInput(DiskFormat format, AllowedFolders allowed, Path folder, Monitor monitor) {
        this.format = format;
        this.allowed = allowed;
        this.folder = folder;
        this.monitor = monitor;
    }

    /**
     * Opens the disks in a file; whoever takes them closes them.
     *
     * @throws IOException when one cannot be opened; those opened before are closed
     */
    public List<InputDisk> open(Path file) throws IOException {
        disks.clear();
        try {
            open(ImageSource.of(file), 0);
            return List.copyOf(disks);
        } catch (IOException | RuntimeException e) {
            for (InputDisk disk : disks) {
                disk.device().close();
            }
            throw e;
        }
    }

    /** What the machine is apart from its disks, if one of the files says so. */
    public Optional<MachineSettings> settings() {
        return Optional.ofNullable(settings);
    }

    /** What a person should know of the files. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Opens what is in the source, which is closed with that and when this fails. */
    private void open(ImageSource source, int packings) throws IOException {
        DiskFormat found = found(source);
        if (!found.isContainer()) {
            add(DiskImages.open(source, format == null || format.isContainer() ? null : format, allowed));
        } else if (format == DiskFormat.RAW && isNamedRaw(source)) {
            add(DiskImages.open(source, format, allowed));
        } else if (packings == MAX_PACKINGS) {
            source.close();
            throw new MirageException(source.shown() + " is packed more than " + MAX_PACKINGS + " times; unpack it yourself");
        } else if (found == DiskFormat.OVA || found == DiskFormat.OVF) {
            openAppliance(source, found, packings);
        } else {
            try (source) {
                ImageSource unpacked = new Unpacking(source, found, folder, monitor).run(UnpackedName.of(source.shown(), found));
                open(unpacked, packings + 1);
            }
        }
    }

    private DiskFormat found(ImageSource source) throws IOException {
        try {
            DiskFormat found = DiskHeader.inspect(source).format();
            if (format == null && found.isContainer() && isNamedRaw(source)) {
                throw new FormatDisagreement(source.shown(), DiskFormat.RAW, found);
            }
            return found;
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static boolean isNamedRaw(ImageSource source) {
        return DiskFormat.byEnding(source.shown()).equals(Optional.of(DiskFormat.RAW));
    }

    private void add(DiskImage image) {
        disks.add(new InputDisk(image.file(), image.device()));
    }

    private void openAppliance(ImageSource source, DiskFormat found, int packings) throws IOException {
        try (Appliance appliance = Appliance.open(source, found)) {
            appliance.check(monitor);
            for (OvfDescriptor.Disk disk : appliance.disks()) {
                String file = appliance.fileName(disk);
                if (file != null) {
                    open(appliance.open(file), packings + 1);
                } else if (disk.capacity() > 0) {
                    notes.add("the disk " + Shown.of(disk.id()) + " is an empty one by the description");
                    disks.add(new InputDisk(Path.of(appliance.shown(), Shown.of(disk.id())), new ZeroDevice(disk.capacity())));
                } else {
                    throw new MirageException(appliance.shown() + " does not say how large its empty disk " + Shown.of(disk.id()) + " is");
                }
            }
            notes.addAll(appliance.notes());
            settings = settings == null ? appliance.settings() : settings;
        }
    }
}
