// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import org.mirage.disk.spill.PairTable;

/** Ranges of bytes in rising order, none over another, outside the heap. */
final class RangeTable implements Closeable {

    private final PairTable ranges;

    /** A table in a temporary file. */
    RangeTable(Path folder) throws IOException {
        this(new PairTable(folder));
    }

    /** A view of offsets and lengths in rising order. */
    RangeTable(PairTable ranges) {
        this.ranges = ranges;
    }

    /** Adds a range that begins where no other reaches. */
    void add(long offset, long length) throws IOException {
        ranges.add(offset, length);
    }

    long size() {
        return ranges.size();
    }

    long start(long index) {
        return ranges.first(index);
    }

    long end(long index) {
        return ranges.first(index) + ranges.second(index);
    }

    /** The first range that ends after an offset; {@link #size()} when there is none. */
    long firstAfter(long offset) {
        long next = ranges.search(offset);
        return next > 0 && end(next - 1) > offset ? next - 1 : next;
    }

    /** Where what an offset lies in ends: a range, or what is between two of them; at most a limit. */
    long runEnd(long offset, long limit) {
        long next = firstAfter(offset);
        if (next == size()) {
            return limit;
        }
        return Math.min(limit, start(next) > offset ? start(next) : end(next));
    }

    /** True when a byte is in a range. */
    boolean contains(long offset) {
        long next = firstAfter(offset);
        return next < size() && start(next) <= offset;
    }

    /** True when any byte of a range is in one of these. */
    boolean touches(long offset, long length) {
        long next = firstAfter(offset);
        return next < size() && start(next) < offset + length;
    }

    /** True when all bytes of a range are in these, which may follow one another without a gap. */
    boolean covers(long offset, long length) {
        long at = offset;
        for (long next = firstAfter(offset); at < offset + length; next++) {
            if (next == size() || start(next) > at) {
                return false;
            }
            at = end(next);
        }
        return true;
    }

    /** Puts ranges that were added in any order into theirs. */
    void sort() throws IOException {
        ranges.sort();
    }

    @Override
    public void close() throws IOException {
        ranges.close();
    }
}
