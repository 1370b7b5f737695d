// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/** A table from numbers of blocks to ints, in two arrays: a large journal must not become millions of objects. */
final class BlockTable {

    /** 16 GiB of journal with blocks of 4 KiB; tables of this size take 96 MiB. */
    static final int MOST = 1 << 22;

    private static final long FREE = -1;

    private final String what;
    private long[] keys;
    private int[] values;
    private int size;

    /**
     * @param what is named when there are too many
     */
    BlockTable(String what) {
        this.what = what;
        this.keys = emptyKeys(64);
        this.values = new int[64];
    }

    private static long[] emptyKeys(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, FREE);
        return keys;
    }

    int size() {
        return size;
    }

    /** The value of a block, or {@code otherwise}. */
    int get(long block, int otherwise) {
        int at = slot(block);
        return keys[at] == block ? values[at] : otherwise;
    }

    boolean contains(long block) {
        return keys[slot(block)] == block;
    }

    /**
     * Sets the value of a block.
     *
     * @throws DamagedException when the table would get too large
     */
    void put(long block, int value) throws DamagedException {
        int at = slot(block);
        if (keys[at] != block) {
            if (size == MOST) {
                throw new DamagedException("the journal holds more than " + MOST + " " + what
                        + ", which is more than can be replayed in memory");
            }
            size++;
            keys[at] = block;
        }
        values[at] = value;
        if (size > keys.length / 4 * 3) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = emptyKeys(2 * oldKeys.length);
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    private int slot(long block) {
        long hash = block * 0x9E3779B97F4A7C15L;
        int at = (int) (hash >>> 32) & keys.length - 1;
        while (keys[at] != FREE && keys[at] != block) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    /** All blocks, in rising order. */
    long[] blocks() {
        long[] blocks = new long[size];
        int n = 0;
        for (long key : keys) {
            if (key != FREE) {
                blocks[n++] = key;
            }
        }
        Arrays.sort(blocks);
        return blocks;
    }
}
