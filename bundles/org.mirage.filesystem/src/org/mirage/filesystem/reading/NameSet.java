// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.reading;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Remembers names of one directory by eight bytes each, keyed anew every time: that two different names pass for one
 * has a chance of one in millions even among ten million, and no image can be made to cause it.
 */
public final class NameSet {

    private final long key = ThreadLocalRandom.current().nextLong();
    private long[] slots = new long[64];
    private int count;

    /** Adds a name; false when it was there. */
    public boolean add(byte[] bytes, int offset, int length) {
        if (count > slots.length / 4 * 3) {
            grow();
        }
        if (!insert(hash(bytes, offset, length))) {
            return false;
        }
        count++;
        return true;
    }

    private boolean insert(long hash) {
        int at = (int) (hash >>> 32) & slots.length - 1;
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return false;
            }
            at = at + 1 & slots.length - 1;
        }
        slots[at] = hash;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                insert(hash);
            }
        }
    }

    private long hash(byte[] bytes, int offset, int length) {
        long h = key ^ length * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < length; i++) {
            long m = (h ^ bytes[offset + i] & 0xFF) * 0xD6E8FEB86659FD93L;
            h = m ^ m >>> 32;
        }
        h = (h ^ key >>> 17) * 0xBF58476D1CE4E5B9L;
        h ^= h >>> 31;
        return h == 0 ? 1 : h; // 0 is an empty slot
    }
}
