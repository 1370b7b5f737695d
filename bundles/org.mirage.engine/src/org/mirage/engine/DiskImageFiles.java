// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.mirage.disk.DiskFormat;

/** Which files are meant where folders may be named. */
final class DiskImageFiles {

    private DiskImageFiles() {
    }

    /**
     * Files as they are, and for each folder the files right in it whose endings are those of disk images, by name. What is a
     * part of another image or appliance in the folder is not listed besides.
     *
     * @throws MirageException when nothing is named, or a folder holds none
     */
    static List<Path> in(List<Path> named) throws MirageException {
        if (named.isEmpty()) {
            throw new MirageException("Nothing to import was named");
        }
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> inFolder(Path folder) throws MirageException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> named = entries.filter(Files::isRegularFile)
                    .filter(file -> DiskFormat.byEnding(file).map(format -> format.readable() || format.isContainer()).orElse(false))
                    .sorted().toList();
            Set<Path> parts = FolderParts.of(named);
            List<Path> images = named.stream().filter(file -> !parts.contains(file)).toList();
            if (images.isEmpty()) {
                throw new MirageException("The folder " + folder
                        + " holds no disk images: no file that ends in raw, img, qcow2, vmdk, vdi, vhd, vhdx, ova or the like");
            }
            return images;
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException("The folder " + folder + " cannot be read: " + Reasons.of(e), e);
        }
    }
}
