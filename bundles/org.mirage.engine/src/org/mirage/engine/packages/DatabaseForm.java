// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;

/** The forms in which package systems note what is installed: where each lies and who reads it. */
enum DatabaseForm {

    DPKG_STATUS(PackageKind.DPKG, EntryType.FILE, DpkgReader::status, "/var/lib/dpkg/status"),
    /** One file for each package, in images that have no dpkg. */
    DPKG_FOLDER(PackageKind.DPKG, EntryType.DIRECTORY, DpkgReader::folder, "/var/lib/dpkg/status.d"),
    // the second place is the first where /lib is a link
    APK(PackageKind.APK, EntryType.FILE, ApkReader::read, "/lib/apk/db/installed", "/usr/lib/apk/db/installed");

    /** The number of the rules by which databases are found and read. When it changes, all is derived anew. */
    static final int RULES = 1;

    /** Reads the packages of one. */
    @FunctionalInterface
    interface Reader {

        void read(VersionFiles files, MachineEntry database, PackageCollector packages) throws IOException;
    }

    private final PackageKind kind;
    private final EntryType type;
    private final Reader reader;
    private final List<String> paths;

    DatabaseForm(PackageKind kind, EntryType type, Reader reader, String... paths) {
        this.kind = kind;
        this.type = type;
        this.reader = reader;
        this.paths = List.of(paths);
    }

    PackageKind kind() {
        return kind;
    }

    /** What it is: a file or a folder. */
    EntryType type() {
        return type;
    }

    Reader reader() {
        return reader;
    }

    /** Where it may lie. */
    List<String> paths() {
        return paths;
    }
}
