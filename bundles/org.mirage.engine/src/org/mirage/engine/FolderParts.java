// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.disk.AllowedFolders;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.FileReference.Role;
import org.mirage.engine.appliance.SourceFiles;

/** Which files of a folder are only parts of others: disks of an appliance, extents of a VMDK. */
final class FolderParts {

    private FolderParts() {
    }

    static Set<Path> of(List<Path> files) {
        Set<Path> parts = new HashSet<>();
        for (Path file : files) {
            try {
                if (isWhole(file)) {
                    List<Path> all = SourceFiles.of(file, null, AllowedFolders.OWN);
                    for (Path part : all.subList(1, all.size())) {
                        parts.add(file.resolveSibling(part.getFileName()));
                    }
                }
            } catch (IOException e) {
                // importing it tells what is wrong
                continue;
            }
        }
        return parts;
    }

    /** A backing file or parent is an image of its own all the same. */
    private static boolean isWhole(Path file) throws IOException {
        DiskFormat ending = DiskFormat.byEnding(file).orElse(DiskFormat.RAW);
        if (ending == DiskFormat.OVF) {
            return true;
        }
        return ending == DiskFormat.VMDK && DiskHeader.inspect(file).references().stream()
                .anyMatch(reference -> reference.role() == Role.EXTENT);
    }
}
