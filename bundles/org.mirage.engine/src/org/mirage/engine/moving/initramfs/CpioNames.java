// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving.initramfs;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The names in a cpio archive of the form that kernels take (cpio(5), "newc" and "crc"); contents are skipped. */
final class CpioNames {

    /** Of each header, in ASCII; the last digit is 1, or 2 where there are checksums. */
    static final String MAGIC = "07070";

    private static final int HEADER = 110;
    private static final int FIELDS = 6;
    private static final int FIELD = 8;
    private static final int FILE_SIZE = 6;
    private static final int NAME_SIZE = 11;
    private static final int LONGEST_NAME = 4_096;
    private static final String END = "TRAILER!!!";

    private final InputStream source;
    private final NameVisitor visitor;
    private long position;

    /** Will read an archive. */
    CpioNames(InputStream source, NameVisitor visitor) {
        this.source = source;
        this.visitor = visitor;
    }

    /** Reads to the end of the archive, not of the stream. */
    void run() throws IOException {
        while (true) {
            String header = text(HEADER);
            if (!header.startsWith(MAGIC)) {
                throw new IOException("no entry of a cpio archive begins where one should");
            }
            long nameSize = field(header, NAME_SIZE);
            long size = field(header, FILE_SIZE);
            if (nameSize < 1 || nameSize > LONGEST_NAME) {
                throw new IOException("a name in a cpio archive has " + nameSize + " bytes");
            }
            String name = text((int) nameSize);
            align();
            if (name.startsWith(END)) {
                return;
            }
            visitor.name(name.substring(0, (int) nameSize - 1));
            skip(size);
            align();
        }
    }

    private static long field(String header, int number) throws IOException {
        int start = FIELDS + number * FIELD;
        try {
            return Long.parseLong(header.substring(start, start + FIELD), 16);
        } catch (NumberFormatException e) {
            throw new IOException("a header of a cpio archive holds something else than numbers", e);
        }
    }

    private String text(int length) throws IOException {
        byte[] bytes = source.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a cpio archive is cut short");
        }
        position += length;
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private void align() throws IOException {
        skip(-position & 3);
    }

    private void skip(long count) throws IOException {
        source.skipNBytes(count);
        position += count;
    }
}
