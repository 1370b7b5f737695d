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
    /** Records pack to a fifth or a twentieth; what unpacks to more than so many times its own size was made to keep somebody busy. */
    private static final int UNPACKED_TIMES = 100;
    /** That does not count for what unpacks to so few bytes. */
    private static final long UNPACKED_BYTES = 64L << 20;
    /** So many that cannot be read are told one by one. */
    private static final int TOLD = 20;
    private static final String JSON = ".json";
    private static final String ZIP = ".zip";

    private final Path path;
    private final Monitor monitor;
    private int leftOut;

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
        if (leftOut > TOLD) {
            monitor.note("in " + path + " " + (leftOut - TOLD) + " more files are no records of vulnerabilities and are left out");
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
        long limit = Math.max(UNPACKED_BYTES, Files.size(file) * UNPACKED_TIMES);
        int records = 0;
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] start = zip.readNBytes(RECORD_BYTES + 1);
                unpacked += start.length;
                for (byte[] more = start; more.length > 0 && start.length > RECORD_BYTES && unpacked <= limit; more = zip.readNBytes(1 << 16)) {
                    unpacked += more.length;
                    monitor.check();
                }
                if (unpacked > limit) {
                    throw new MirageException(file + " unpacks to more than " + ByteCount.show(limit) + ", which records of vulnerabilities do not; "
                            + "it is not read on");
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
            if (leftOut++ < TOLD) {
                monitor.note(name.replaceAll("\\p{Cntrl}", "?") + " is no record of a vulnerability and is left out: " + e.getMessage());
            }
            return;
        }
        visitor.record(record);
        monitor.worked(1);
    }
}
