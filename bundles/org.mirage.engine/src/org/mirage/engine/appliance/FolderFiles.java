// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.mirage.disk.AllowedFolders;
import org.mirage.disk.FileReference;
import org.mirage.disk.ImageSource;

/** The files beside an OVF description and in folders below; none elsewhere. */
final class FolderFiles implements ApplianceFiles {

    private final ImageSource descriptor;

    /** @param descriptor is closed with this */
    FolderFiles(ImageSource descriptor) {
        this.descriptor = descriptor;
    }

    @Override
    public String shown() {
        return descriptor.shown().toString();
    }

    @Override
    public ImageSource descriptor() throws IOException {
        return descriptor.member(0, descriptor.length(), descriptor.shown());
    }

    @Override
    public String descriptorName() {
        return descriptor.shown().getFileName().toString();
    }

    @Override
    public List<String> named(String ending) throws IOException {
        try (Stream<Path> files = Files.list(descriptor.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(ending)).sorted().toList();
        }
    }

    @Override
    public ImageSource open(String name) throws IOException {
        return AllowedFolders.OWN.open(descriptor, new FileReference(FileReference.Role.FILE, name, null));
    }

    @Override
    public void close() {
        descriptor.close();
    }
}
