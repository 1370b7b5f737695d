// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The running checksum of SQLite's write-ahead log: two sums that are added to each other, over pairs of words. */
final class SqliteChecksum {

    private final ByteOrder order;
    private int first;
    private int second;

    SqliteChecksum(ByteOrder order) {
        this.order = order;
    }

    /** Goes on with some bytes, a multiple of 8. */
    void add(byte[] bytes, int offset, int length) {
        ByteBuffer words = ByteBuffer.wrap(bytes, offset, length).order(order);
        while (words.hasRemaining()) {
            first += words.getInt() + second;
            second += words.getInt() + first;
        }
    }

    /** Both sums, the first one above. */
    long value() {
        return (long) first << Integer.SIZE | Integer.toUnsignedLong(second);
    }
}
