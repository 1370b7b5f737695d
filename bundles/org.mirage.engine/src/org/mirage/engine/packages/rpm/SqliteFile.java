// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.content.FileBytes;

/** The pages of an SQLite database, as the next process that opens it would see them: with what stands committed in its write-ahead log. */
final class SqliteFile {

    /** Bytes of the file's header, at the beginning of the first page. */
    static final int HEADER = 100;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PAGE_SIZE = 16;
    private static final int WRITE_VERSION = 18;
    private static final int WITH_LOG = 2;
    private static final int RESERVED = 20;
    private static final int ENCODING = 56;
    private static final int UTF_8 = 1;
    private static final int LEAST_PAGE = 512;
    private static final int LARGEST_PAGE = 1 << 16;
    private static final int LEAST_USABLE = 480;
    private static final int PAGE_LIMIT = 1 << 22;

    private final FileBytes bytes;
    private final SqliteLog log;
    private final int pageSize;
    private final int usable;
    private final long pages;

    /** Will read a database; the log may be empty, or null. */
    SqliteFile(FileBytes bytes, FileBytes logBytes) throws IOException {
        this.bytes = bytes;
        // the log may hold a newer first page, but never another size of pages
        ByteBuffer header = bytes.read(0, HEADER);
        if (!Arrays.equals(Arrays.copyOf(header.array(), MAGIC.length), MAGIC)) {
            throw new DamagedFileException("it is no SQLite database");
        }
        int size = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
        pageSize = size == 1 ? LARGEST_PAGE : size;
        usable = pageSize - Byte.toUnsignedInt(header.get(RESERVED));
        if (pageSize < LEAST_PAGE || Integer.bitCount(pageSize) != 1 || usable < LEAST_USABLE) {
            throw new DamagedFileException("pages of " + pageSize + " bytes are not SQLite's");
        }
        log = SqliteLog.read(header.get(WRITE_VERSION) == WITH_LOG ? logBytes : null, pageSize);
        pages = Math.max(log.pages(), bytes.size() / pageSize);
        if (pages > PAGE_LIMIT) {
            throw new DamagedFileException("it cannot have " + pages + " pages");
        }
        int encoding = page(1).getInt(ENCODING);
        if (encoding != UTF_8) {
            throw new DamagedFileException("its texts are not in UTF-8");
        }
    }

    /** Bytes of a page that hold data. */
    int usable() {
        return usable;
    }

    /** How many there may be. */
    long pages() {
        return pages;
    }

    /** A page; the first has number 1. */
    ByteBuffer page(long number) throws IOException {
        if (number < 1 || number > pages) {
            throw new DamagedFileException("there is no page " + number);
        }
        ByteBuffer newer = log.page(number);
        return newer != null ? newer : bytes.read((number - 1) * pageSize, pageSize);
    }
}
