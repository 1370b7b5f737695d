// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.packages.content.FileBytes;
import org.mirage.engine.packages.rpm.HeaderVisitor;
import org.mirage.engine.packages.rpm.RpmBerkeley;
import org.mirage.engine.packages.rpm.RpmHeader;
import org.mirage.engine.packages.rpm.RpmNdb;
import org.mirage.engine.packages.rpm.RpmSqlite;
import org.mirage.store.EntryType;

/** Reads what rpm notes, in any of its databases. */
final class RpmReader {

    /** What SQLite calls the log beside a database. */
    static final String LOG = "-wal";

    private static final long SIZE_LIMIT = 512L << 20;

    private RpmReader() {
    }

    /** Visits the headers in a database. */
    @FunctionalInterface
    interface Headers {

        void visit(VersionFiles files, MachineEntry database, HeaderVisitor visitor) throws IOException;
    }

    static void sqlite(VersionFiles files, MachineEntry file, HeaderVisitor visitor) throws IOException {
        RpmSqlite.visit(bytes(files, file), log(files, file), visitor);
    }

    static void ndb(VersionFiles files, MachineEntry file, HeaderVisitor visitor) throws IOException {
        RpmNdb.visit(bytes(files, file), visitor);
    }

    static void berkeley(VersionFiles files, MachineEntry file, HeaderVisitor visitor) throws IOException {
        RpmBerkeley.visit(bytes(files, file), visitor);
    }

    /** Reads packages from a database's headers. */
    static DatabaseForm.Reader<PackageCollector> packages(Headers headers) {
        return (files, database, packages) -> headers.visit(files, database, new HeaderVisitor() {

            @Override
            public void header(RpmHeader header) throws IOException {
                add(header, packages);
            }

            @Override
            public void damaged(String what) {
                packages.leaveOut(what);
            }
        });
    }

    /** Reads the packages' files from a database's headers. */
    static DatabaseForm.Reader<PackageFileVisitor> files(Headers headers) {
        return (files, database, visitor) -> headers.visit(files, database, new HeaderVisitor() {

            @Override
            public void header(RpmHeader header) throws IOException {
                RpmFiles.visit(header, visitor);
            }

            @Override
            public void damaged(String what) {
                visitor.damaged(what);
            }
        });
    }

    private static FileBytes log(VersionFiles files, MachineEntry file) throws IOException {
        try {
            MachineEntry log = files.find((new String(file.path(), StandardCharsets.ISO_8859_1) + LOG).getBytes(StandardCharsets.ISO_8859_1));
            return log.entry().type() == EntryType.FILE ? bytes(files, log) : null;
        } catch (NotFoundException absent) {
            return null;
        }
    }

    private static FileBytes bytes(VersionFiles files, MachineEntry file) throws IOException {
        if (file.entry().size() > SIZE_LIMIT) {
            throw new MirageException("it has more than " + ByteCount.show(SIZE_LIMIT) + ", too much for a database of packages");
        }
        files.checkReadable(file);
        return new FileBytes(file.entry().size(), (offset, target) -> files.read(file, offset, target));
    }

    /** Epoch, version and release, as rpm writes them together. */
    static String version(RpmHeader header) throws IOException {
        long[] epoch = header.numbers(RpmHeader.EPOCH);
        String version = header.text(RpmHeader.VERSION) + "-" + header.text(RpmHeader.RELEASE);
        return epoch.length == 0 ? version : epoch[0] + ":" + version;
    }

    private static long size(RpmHeader header) throws IOException {
        long[] large = header.largeNumbers(RpmHeader.LARGE_SIZE);
        long[] size = large.length == 0 ? header.numbers(RpmHeader.SIZE) : large;
        return size.length == 0 || size[0] < 0 ? Package.UNSTATED : size[0];
    }

    private static void add(RpmHeader header, PackageCollector packages) throws IOException {
        String version = version(header);
        String name = header.text(RpmHeader.NAME);
        String packager = header.text(RpmHeader.PACKAGER);
        // NAME-VERSION-RELEASE.src.rpm, of which the last two have no dash
        String source = header.text(RpmHeader.SOURCE_RPM).replaceFirst("\\.(no)?src\\.rpm$", "");
        int second = source.lastIndexOf('-', source.lastIndexOf('-') - 1);
        packages.add(name, version, header.text(RpmHeader.ARCH),
                second > 0 ? source.substring(0, second) : name, second > 0 ? source.substring(second + 1) : version,
                header.text(RpmHeader.LICENSE), packager.isEmpty() ? header.text(RpmHeader.VENDOR) : packager, header.text(RpmHeader.SUMMARY), size(header));
    }
}
