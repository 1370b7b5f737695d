// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.ui.content.ByteSource;

/**
 * Where two files differ, byte for byte.
 *
 * @param starts offsets of the ranges that differ, rising; those that are close together are one
 * @param count bytes that differ where both files have some
 * @param complete false when the files were not looked at to their ends
 */
record ByteDifferences(List<Long> starts, long count, boolean complete) {

    private static final int BLOCK_BYTES = 1 << 20;
    private static final long LOOKED_AT_BYTES = 256L << 20;
    private static final int RANGE_LIMIT = 10_000;

    /** Ranges with fewer equal bytes between them are one place to go to. */
    private static final int CLOSE = 16;

    /** Compares; not in the user-interface thread. */
    static ByteDifferences of(ByteSource one, ByteSource other, Monitor monitor) throws IOException {
        long common = Math.min(one.size(), other.size());
        long end = Math.min(common, LOOKED_AT_BYTES);
        List<Long> starts = new ArrayList<>();
        long count = 0;
        long lastDifferent = Long.MIN_VALUE / 2;
        byte[] first = new byte[(int) Math.min(BLOCK_BYTES, end)];
        byte[] second = new byte[first.length];
        for (long start = 0; start < end; start += BLOCK_BYTES) {
            monitor.check();
            int length = (int) Math.min(BLOCK_BYTES, end - start);
            one.read(start, ByteBuffer.wrap(first, 0, length));
            other.read(start, ByteBuffer.wrap(second, 0, length));
            for (int i = 0; i < length; i++) {
                if (first[i] != second[i]) {
                    count++;
                    if (start + i - lastDifferent > CLOSE && starts.size() < RANGE_LIMIT) {
                        starts.add(start + i);
                    }
                    lastDifferent = start + i;
                }
            }
        }
        if (one.size() != other.size() && end == common && common - lastDifferent > CLOSE && starts.size() < RANGE_LIMIT) {
            starts.add(common);
        }
        return new ByteDifferences(List.copyOf(starts), count, end == common && starts.size() < RANGE_LIMIT);
    }

    /** The start of the first range behind an offset, or the last one before it; -1 when there is none. */
    long next(long offset, boolean forward) {
        long found = -1;
        for (long start : starts) {
            if (forward && start > offset) {
                return start;
            }
            if (!forward && start < offset) {
                found = start;
            }
        }
        return found;
    }
}
