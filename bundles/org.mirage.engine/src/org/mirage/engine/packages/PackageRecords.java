// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which files beside its database a package system notes a single package in: lists, checksums and scripts of dpkg, the folder that pacman
 * has for each package.
 */
final class PackageRecords {

    private static final String DPKG = "/var/lib/dpkg/info/";
    private static final String PACMAN = "/var/lib/pacman/local/";

    private final Map<String, List<FileOwner>> packages = new HashMap<>();

    /** Notes how the records of an installed package are called. */
    void add(FileOwner owner) {
        if (owner.kind() == PackageKind.DPKG) {
            put(DPKG + owner.name(), owner);
            put(DPKG + owner.name() + ":" + owner.architecture(), owner);
        } else if (owner.kind() == PackageKind.PACMAN) {
            put(PACMAN + owner.name() + "-" + owner.version(), owner);
        }
    }

    private void put(String record, FileOwner owner) {
        packages.computeIfAbsent(record, _ -> new ArrayList<>()).add(owner);
    }

    /** The packages that are noted at a path, which has one byte in each character. */
    List<FileOwner> of(String path) {
        String record = null;
        if (path.startsWith(DPKG)) {
            int dot = path.lastIndexOf('.');
            record = dot > DPKG.length() ? path.substring(0, dot) : null;
        } else if (path.startsWith(PACMAN)) {
            int slash = path.indexOf('/', PACMAN.length());
            record = slash < 0 ? path : path.substring(0, slash);
        }
        return record == null ? List.of() : packages.getOrDefault(record, List.of());
    }
}
