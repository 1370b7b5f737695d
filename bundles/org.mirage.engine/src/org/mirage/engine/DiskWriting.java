// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.exporting.packing.PackedFile;
import org.mirage.engine.machine.TargetMachine;
import org.mirage.engine.output.DiskOutput;
import org.mirage.engine.output.MachineOutput;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.Settings;

/** Writes disks to their places. */
record DiskWriting(List<VersionDevice> disks, Monitor monitor) {

    /**
     * Writes them in a format.
     *
     * @param compression how the files are packed; null for not at all
     * @param places a file for each disk, or the one for all
     * @return bytes of all disks
     */
    long write(Output output, Compression compression, TargetMachine machine, List<Path> places) throws IOException {
        return switch (output.format()) {
            case DiskOutput each -> each(each, output.settings(), compression, places);
            case MachineOutput whole -> whole(whole, output.settings(), machine, places.getFirst());
        };
    }

    private long each(DiskOutput format, Settings settings, Compression compression, List<Path> places) throws IOException {
        long size = 0;
        for (int i = 0; i < disks.size(); i++) {
            VersionDevice device = disks.get(i);
            if (compression == null) {
                monitor.begin("Writing " + places.get(i).getFileName(), device.size());
                format.write(device, places.get(i), settings, monitor);
            } else {
                packed(format, device, settings, compression, places.get(i));
            }
            size += device.size();
        }
        return size;
    }

    /**
     * Writes what they have over other disks.
     *
     * @param places a file for each disk
     * @return bytes of all disks
     */
    long writeThin(ThinBase base, Output output, List<Path> places) throws IOException {
        long size = 0;
        for (int i = 0; i < disks.size(); i++) {
            base.write(i, disks.get(i), output, places.get(i), monitor);
            size += disks.get(i).size();
        }
        return size;
    }

    private void packed(DiskOutput format, VersionDevice device, Settings settings, Compression compression, Path place) throws IOException {
        Optional<BlockDevice> unwritten = format.unwritten(device, settings);
        if (unwritten.isPresent()) {
            monitor.begin("Writing " + place.getFileName(), unwritten.get().size());
            new PackedFile(unwritten.get(), compression).write(place, monitor);
            return;
        }
        Path plain = place.resolveSibling(place.getFileName() + ".plain");
        try {
            monitor.begin("Writing what becomes " + place.getFileName(), device.size());
            format.write(device, plain, settings, monitor);
            try (RawFile file = RawFile.open(plain)) {
                monitor.begin("Packing " + place.getFileName(), file.size());
                new PackedFile(file, compression).write(place, monitor);
            }
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private long whole(MachineOutput format, Settings settings, TargetMachine machine, Path place) throws IOException {
        long size = disks.stream().mapToLong(VersionDevice::size).sum();
        monitor.begin("Writing " + place.getFileName(), size);
        format.write(machine, disks, place, settings, monitor);
        return size;
    }
}
