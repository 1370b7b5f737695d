// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.vhdx;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mirage.disk.BlockDevice;

/** Those pieces of a file's tables that were used last: a table may be larger than anybody wants to hold. */
final class FilePages {

    /** Bytes of a page. */
    static final int BYTES = 64 << 10;
    /** Four MiB, for each of so many files as build on one another. */
    private static final int KEPT = 64;

    private final BlockDevice file;
    private final Map<Long, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    FilePages(BlockDevice file) {
        this.file = file;
    }

    /** The page that has a byte; zero behind the end of the file. */
    byte[] page(long offset) throws IOException {
        long start = offset / BYTES * BYTES;
        synchronized (kept) {
            byte[] known = kept.get(start);
            if (known != null) {
                return known;
            }
        }
        file.requireWithin(offset, 1);
        byte[] page = new byte[BYTES];
        file.read(start, ByteBuffer.wrap(page, 0, (int) Math.min(BYTES, file.size() - start)));
        synchronized (kept) {
            kept.put(start, page);
        }
        return page;
    }

    /** The number of eight bytes at an offset, which is a multiple of eight. */
    long number(long offset) throws IOException {
        return ByteBuffer.wrap(page(offset)).order(LITTLE_ENDIAN).getLong((int) (offset % BYTES));
    }
}
