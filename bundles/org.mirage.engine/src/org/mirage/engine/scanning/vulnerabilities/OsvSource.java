// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/** Reads the records of a folder with all below it, of a zip as OSV publishes one for each ecosystem, or of a single file. */
final class OsvSource {

    /** Bytes of a record; the largest known have some hundred KiB. */
    private static final int RECORD_BYTES = 16 << 20;
    /** Bytes of all that a zip unpacks to: ten times what all of OSV has. */
    private static final long ZIP_BYTES = 64L << 30;
    private static final String JSON = ".json";
    private static final String ZIP = ".zip";

    private final Path path;
    private final Monitor monitor;

    OsvSource(Path path, Monitor monitor) {
        this.path = path;
        this.monitor = monitor;
    }

    /** Takes records. */
    interface Visitor {

        void record(OsvRecord record) throws IOException;
    }

    /** Gives each record; one that cannot be read is noted and left out. */
    void read(Visitor visitor) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Iterator<Path> each = files.filter(OsvSource::isMeant).iterator(); each.hasNext();) {
                    file(each.next(), visitor);
                }
            }
        } else if (Files.isRegularFile(path)) {
            file(path, visitor);
        } else {
            throw new MirageException("There are no records of vulnerabilities: " + path + " is neither a folder nor a file");
        }
    }

    private static boolean isMeant(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(JSON) || name.endsWith(ZIP)) && Files.isRegularFile(file);
    }

    private void file(Path file, Visitor visitor) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (file.getFileName().toString().endsWith(ZIP)) {
                zip(file, new ZipInputStream(in), visitor);
            } else {
                one(file.toString(), in.readNBytes(RECORD_BYTES + 1), visitor);
            }
        }
    }

    private void zip(Path file, ZipInputStream zip, Visitor visitor) throws IOException {
        long unpacked = 0;
        int records = 0;
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] start = zip.readNBytes(RECORD_BYTES + 1);
                unpacked += start.length;
                for (byte[] more = start; more.length > 0 && start.length > RECORD_BYTES; more = zip.readNBytes(1 << 16)) {
                    unpacked += more.length;
                    monitor.check();
                    if (unpacked > ZIP_BYTES) {
                        throw new MirageException(file + " unpacks to more than " + ByteCount.show(ZIP_BYTES) + ", which no records do");
                    }
                }
                if (!entry.isDirectory() && entry.getName().endsWith(JSON)) {
                    records++;
                    one(file + ": " + entry.getName(), start, visitor);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new MirageException(file + " is damaged: " + e.getMessage(), e);
        }
        if (records == 0) {
            throw new MirageException(file + " is no zip with records of vulnerabilities in it");
        }
    }

    private void one(String name, byte[] bytes, Visitor visitor) throws IOException {
        monitor.check();
        OsvRecord record;
        try {
            if (bytes.length > RECORD_BYTES) {
                throw new IllegalArgumentException("it has more than " + ByteCount.show(RECORD_BYTES));
            }
            record = OsvParser.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            monitor.note(name.replaceAll("\\p{Cntrl}", "?") + " is no record of a vulnerability and is left out: " + e.getMessage());
            return;
        }
        visitor.record(record);
        monitor.worked(1);
    }
}
