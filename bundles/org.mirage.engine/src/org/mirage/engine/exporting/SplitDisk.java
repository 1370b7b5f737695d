// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.mirage.engine.MirageException;

/** A VMDK whose bytes lie in other files (VMware: Virtual Disk Format 5.0, "Extents"; names are those that QEMU gives). */
public final class SplitDisk {

    private SplitDisk() {
    }

    /**
     * Files that are there and are called as the pieces of a disk are.
     *
     * @param file the disk's own
     * @throws MirageException when its folder cannot be read
     */
    public static List<Path> pieces(Path file) throws MirageException {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        Pattern piece = Pattern.compile(Pattern.quote(stem) + "-(?:flat|[fs]\\d{3,})" + Pattern.quote(name.substring(stem.length())));
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> piece.matcher(one.getFileName().toString()).matches()).sorted().toList();
        } catch (IOException e) {
            throw new MirageException("The folder " + folder + " cannot be read", e);
        }
    }
}
