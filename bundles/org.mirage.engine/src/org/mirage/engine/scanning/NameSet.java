// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.nio.ByteBuffer;

import org.mirage.store.Hash;

/** A set of hashes of contents, of which it keeps the first half: 16 bytes each. Millions fit. */
final class NameSet {

    private static final int START = 1 << 10;
    private static final int WORDS = 2;

    // open addressing; a pair of zeros is a free place
    private long[] table = new long[START * WORDS];
    private int size;

    boolean contains(Hash hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash.bytes());
        int place = place(table, bytes.getLong(0), bytes.getLong(Long.BYTES));
        return table[place] != 0 || table[place + 1] != 0;
    }

    /** Adds one; false when it was there. */
    boolean add(Hash hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash.bytes());
        return add(bytes.getLong(0), bytes.getLong(Long.BYTES));
    }

    boolean add(long high, long low) {
        int place = place(table, high, low);
        if (table[place] != 0 || table[place + 1] != 0 || high == 0 && low == 0) {
            return false;
        }
        table[place] = high;
        table[place + 1] = low;
        if (++size * 3 > table.length) {
            grow();
        }
        return true;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (int i = 0; i < table.length; i += WORDS) {
            if (table[i] != 0 || table[i + 1] != 0) {
                int place = place(larger, table[i], table[i + 1]);
                larger[place] = table[i];
                larger[place + 1] = table[i + 1];
            }
        }
        table = larger;
    }

    private static int place(long[] table, long high, long low) {
        int places = table.length / WORDS;
        int place = (int) (high >>> 1) & places - 1;
        while (true) {
            long one = table[place * WORDS];
            long other = table[place * WORDS + 1];
            if (one == 0 && other == 0 || one == high && other == low) {
                return place * WORDS;
            }
            place = place + 1 & places - 1;
        }
    }
}
