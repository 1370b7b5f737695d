// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.Arrays;

/** Frames by number, in arrays: a terabyte has a million of them. */
final class FrameTable {

    private int[] packs = new int[64];
    private long[] offsets = new long[64];
    private int[] stored = new int[64];
    private int[] plain = new int[64];
    private int[] checks = new int[64];
    private int count;

    /** Adds a frame of the pack of some number; the frame's own number. */
    int add(int pack, Frame frame) {
        if (count == packs.length) {
            int capacity = Math.multiplyExact(count, 2);
            packs = Arrays.copyOf(packs, capacity);
            offsets = Arrays.copyOf(offsets, capacity);
            stored = Arrays.copyOf(stored, capacity);
            plain = Arrays.copyOf(plain, capacity);
            checks = Arrays.copyOf(checks, capacity);
        }
        packs[count] = pack;
        offsets[count] = frame.offset();
        stored[count] = frame.stored();
        plain[count] = frame.plain();
        checks[count] = frame.check();
        return count++;
    }

    int count() {
        return count;
    }

    int pack(int number) {
        return packs[number];
    }

    Frame frame(int number) {
        return new Frame(offsets[number], stored[number], plain[number], checks[number]);
    }
}
