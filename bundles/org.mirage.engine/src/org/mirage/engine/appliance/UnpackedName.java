// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.nio.file.Path;
import java.util.Locale;

import org.mirage.disk.DiskFormat;

/** What a packed file is called once it is unpacked. */
final class UnpackedName {

    private UnpackedName() {
    }

    /** Without the packer's ending, where it has that: {@code disk.raw.gz} becomes {@code disk.raw}, {@code a.tgz} {@code a.tar}. */
    static Path of(Path packed, DiskFormat method) {
        String name = packed.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || !DiskFormat.byEnding(packed).filter(method::equals).isPresent()) {
            return packed;
        }
        boolean archive = name.substring(dot + 1).toLowerCase(Locale.ROOT).startsWith("t");
        return packed.resolveSibling(name.substring(0, dot) + (archive ? ".tar" : ""));
    }
}
