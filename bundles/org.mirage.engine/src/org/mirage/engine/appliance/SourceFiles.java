// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.mirage.disk.AllowedFolders;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.DiskImages;
import org.mirage.disk.ImageSource;

/** Which files a machine is made of: while none of them changes, neither does the machine. */
public final class SourceFiles {

    private SourceFiles() {
    }

    /**
     * The files behind one that is named: an image and what it builds on, a description and the disks beside it.
     *
     * @param format of the image, or null to go by its header
     * @param allowed which files images may name
     */
    public static List<Path> of(Path file, DiskFormat format, AllowedFolders allowed) throws IOException {
        Set<Path> files = new LinkedHashSet<>(List.of(file));
        DiskFormat found = DiskHeader.inspect(file).format();
        if (found == DiskFormat.OVF && format != DiskFormat.RAW) {
            addDisks(file, files);
        } else if (!found.isContainer()) {
            files.addAll(DiskImages.files(file, format == null || format.isContainer() ? null : format, allowed));
        }
        return List.copyOf(files);
    }

    private static void addDisks(Path description, Set<Path> files) throws IOException {
        try (Appliance appliance = Appliance.open(ImageSource.of(description), DiskFormat.OVF)) {
            for (OvfDescriptor.Disk disk : appliance.disks()) {
                String name = appliance.fileName(disk);
                if (name == null) {
                    continue;
                }
                try (ImageSource source = appliance.open(name)) {
                    files.add(source.shown());
                    if (!DiskHeader.inspect(source).format().isContainer()) {
                        files.addAll(DiskImages.files(source.shown(), null, AllowedFolders.OWN));
                    }
                }
            }
            for (String name : appliance.otherFiles()) {
                files.add(description.resolveSibling(name));
            }
        }
    }
}
