// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tar;

import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/** Where the data of a sparse file belong: offsets in the file and lengths, rising; the data follow each other in the archive. */
final class Pieces {

    /** More pieces than a file of the largest volumes has that anybody reads this way; they take 64 MiB here. */
    static final int MOST = 1 << 22;

    private long[] pairs = new long[16];
    private int count;
    private long end;
    private long bytes;

    /** Adds the next piece; one of no length says only where the file ends. */
    void add(long offset, long length) throws DamagedException {
        if (offset < end || length < 0 || offset > Long.MAX_VALUE - length) {
            throw new DamagedException("the pieces of a sparse file in the archive are out of order");
        }
        if (count == MOST) {
            throw new DamagedException("a sparse file in the archive has more than " + MOST + " pieces");
        }
        end = offset + length;
        bytes += length;
        if (length > 0) {
            if (2 * count == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * pairs.length);
            }
            pairs[2 * count] = offset;
            pairs[2 * count + 1] = length;
            count++;
        }
    }

    int count() {
        return count;
    }

    long offset(int index) {
        return pairs[2 * index];
    }

    long length(int index) {
        return pairs[2 * index + 1];
    }

    /** Where the last piece ends in the file. */
    long end() {
        return end;
    }

    /** Bytes of data of all pieces. */
    long bytes() {
        return bytes;
    }
}
