// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

import org.mirage.engine.packages.content.FileBytes;

/** SQLite's write-ahead log: newer pages, of which those count that a transaction committed and whose checksums go on from the first. */
final class SqliteLog {

    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377f0682;

    private final FileBytes bytes;
    private final int pageSize;
    private final Map<Long, Long> places = new HashMap<>();
    private long pages;

    private SqliteLog(FileBytes bytes, int pageSize) {
        this.bytes = bytes;
        this.pageSize = pageSize;
    }

    /** The log in a file; nothing stands in it when there is none, or none that belongs to pages of that size. */
    static SqliteLog read(FileBytes bytes, int pageSize) throws IOException {
        SqliteLog log = new SqliteLog(bytes, pageSize);
        if (bytes != null && bytes.size() >= HEADER) {
            log.read();
        }
        return log;
    }

    private void read() throws IOException {
        ByteBuffer header = bytes.read(0, HEADER);
        int magic = header.getInt(0);
        if ((magic & ~1) != MAGIC || header.getInt(8) != pageSize) {
            return;
        }
        long salt = header.getLong(16);
        SqliteChecksum sum = new SqliteChecksum((magic & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        sum.add(header.array(), 0, HEADER - 8);
        if (header.getLong(24) != sum.value()) {
            return;
        }
        Map<Long, Long> begun = new HashMap<>();
        for (long at = HEADER; at <= bytes.size() - FRAME_HEADER - pageSize; at += FRAME_HEADER + pageSize) {
            ByteBuffer frame = bytes.read(at, FRAME_HEADER + pageSize);
            sum.add(frame.array(), 0, 8);
            sum.add(frame.array(), FRAME_HEADER, pageSize);
            // behind the newest frame are those of an older turn
            if (frame.getLong(8) != salt || frame.getLong(16) != sum.value()) {
                return;
            }
            begun.put(Integer.toUnsignedLong(frame.getInt(0)), at + FRAME_HEADER);
            long committed = Integer.toUnsignedLong(frame.getInt(4));
            if (committed != 0) {
                places.putAll(begun);
                begun.clear();
                pages = committed;
            }
        }
    }

    /** How many pages the database has after the last transaction; 0 when there is none. */
    long pages() {
        return pages;
    }

    /** The newest of a page; null when it is not in the log. */
    ByteBuffer page(long number) throws IOException {
        Long place = places.get(number);
        return place == null ? null : bytes.read(place, pageSize);
    }
}
