// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;

/** The forms in which package systems note what is installed: where each lies and who reads it. */
enum DatabaseForm {

    DPKG_STATUS(PackageKind.DPKG, EntryType.FILE, DpkgReader::status, DpkgFiles::status, "/var/lib/dpkg/status"),
    /** One file for each package, in images that have no dpkg. */
    DPKG_FOLDER(PackageKind.DPKG, EntryType.DIRECTORY, DpkgReader::folder, DpkgFiles::folder, "/var/lib/dpkg/status.d"),
    RPM_SQLITE(PackageKind.RPM, EntryType.FILE, RpmReader.packages(RpmReader::sqlite), RpmReader.files(RpmReader::sqlite), rpm("rpmdb.sqlite")),
    RPM_NDB(PackageKind.RPM, EntryType.FILE, RpmReader.packages(RpmReader::ndb), RpmReader.files(RpmReader::ndb), rpm("Packages.db")),
    RPM_BERKELEY(PackageKind.RPM, EntryType.FILE, RpmReader.packages(RpmReader::berkeley), RpmReader.files(RpmReader::berkeley), rpm("Packages")),
    /** A folder for each package. */
    PACMAN(PackageKind.PACMAN, EntryType.DIRECTORY, PacmanReader::read, PacmanFiles::read, "/var/lib/pacman/local"),
    // the second place is the first where /lib is a link
    APK(PackageKind.APK, EntryType.FILE, ApkReader::read, ApkFiles::read, "/lib/apk/db/installed", "/usr/lib/apk/db/installed"),
    // the others are found by a search; which files are whose is not looked for
    /** A folder of libraries. */
    PYTHON(PackageKind.PYTHON, EntryType.DIRECTORY, PythonReader::read),
    /** A folder of modules. */
    NODE(PackageKind.NODE, EntryType.DIRECTORY, NodeReader::read),
    /** A folder of specifications. */
    RUBY(PackageKind.RUBY, EntryType.DIRECTORY, RubyReader::read),
    /** An archive that holds libraries, or is one. */
    JAVA(PackageKind.JAVA, EntryType.FILE, JavaReader::read),
    /** A program that says what it was built from; it may be one of Rust, too. */
    PROGRAM(PackageKind.GO, EntryType.FILE, ProgramReader::read),
    /** The folders that tell which kernels there are. */
    KERNEL(PackageKind.KERNEL, EntryType.DIRECTORY, KernelReader::read),
    /** What the version's record says. */
    WINDOWS(PackageKind.WINDOWS, EntryType.DIRECTORY, WindowsReader::read);

    /** The number of the rules by which databases are found and read. When it changes, all is derived anew. */
    static final int RULES = 5;

    /** Reads a database and tells what it finds. */
    @FunctionalInterface
    interface Reader<T> {

        void read(VersionFiles files, MachineEntry database, T target) throws IOException;
    }

    private final PackageKind kind;
    private final EntryType type;
    private final Reader<PackageCollector> packages;
    private final Reader<PackageFileVisitor> files;
    private final List<String> paths;

    DatabaseForm(PackageKind kind, EntryType type, Reader<PackageCollector> packages, Reader<PackageFileVisitor> files, String... paths) {
        this.kind = kind;
        this.type = type;
        this.packages = packages;
        this.files = files;
        this.paths = List.of(paths);
    }

    DatabaseForm(PackageKind kind, EntryType type, Reader<PackageCollector> packages) {
        this(kind, type, packages, (_, _, _) -> { });
    }

    private static String[] rpm(String name) {
        return Stream.of("/var/lib/rpm/", "/usr/lib/sysimage/rpm/", "/usr/share/rpm/").map(folder -> folder + name).toArray(String[]::new);
    }

    PackageKind kind() {
        return kind;
    }

    /** True when only what is in it says whether it is a database at all: where nothing is, it is none. */
    boolean isGuessed() {
        return paths.isEmpty();
    }

    /** What it is: a file or a folder. */
    EntryType type() {
        return type;
    }

    /** Tells the packages in it. */
    Reader<PackageCollector> packages() {
        return packages;
    }

    /** Tells the files that these packages bring. */
    Reader<PackageFileVisitor> files() {
        return files;
    }

    /** Where it may lie; nowhere in particular when it is found by a search. */
    List<String> paths() {
        return paths;
    }
}
