// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Millions of object names and where the objects lie: 48 bytes each outside the heap, and 7 to 14 within.
 * Not for several threads at once.
 */
final class ObjectTable implements AutoCloseable {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int RECORD = 48;
    private static final int SEGMENT_BITS = 13;
    private static final int SEGMENT_MASK = (1 << SEGMENT_BITS) - 1;
    private static final int KIND = 32;
    private static final int FRAME = 36;
    private static final int OFFSET = 40;
    private static final int SIZE = 44;
    private static final int NOWHERE = -1;
    private static final int BUCKET_BITS = 16;

    private final Arena arena = Arena.ofShared();
    private final List<MemorySegment> segments = new ArrayList<>();
    /** Nobody who makes up content can know it, so nobody can make slots collide. */
    private final long salt = new SplittableRandom().nextLong() | 1;
    private int[] slots = new int[1 << 10];
    private int count;

    int count() {
        return count;
    }

    /** The number of an object, or -1. */
    int find(ObjectName name) {
        int mask = slots.length - 1;
        for (int slot = slot(name.hash().word(0), mask); slots[slot] != 0; slot = slot + 1 & mask) {
            if (matches(slots[slot] - 1, name)) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    /** Adds an object that is not there yet, lying nowhere; its number. */
    int add(ObjectName name) {
        if (count >= slots.length / 4 * 3) {
            grow();
        }
        if (count >>> SEGMENT_BITS == segments.size()) {
            segments.add(arena.allocate((long) RECORD << SEGMENT_BITS));
        }
        int number = count++;
        MemorySegment segment = segment(number);
        long at = at(number);
        for (int i = 0; i < 4; i++) {
            segment.set(LONG, at + 8 * i, name.hash().word(i));
        }
        segment.set(INT, at + KIND, name.kind().code());
        segment.set(INT, at + FRAME, NOWHERE);
        occupy(number, name.hash().word(0));
        return number;
    }

    void locate(int number, int frame, int offset, int size) {
        MemorySegment segment = segment(number);
        long at = at(number);
        segment.set(INT, at + FRAME, frame);
        segment.set(INT, at + OFFSET, offset);
        segment.set(INT, at + SIZE, size);
    }

    boolean located(int number) {
        return frame(number) != NOWHERE;
    }

    int kind(int number) {
        return segment(number).get(INT, at(number) + KIND);
    }

    Hash hash(int number) {
        return new Hash(word(number, 0), word(number, 1), word(number, 2), word(number, 3));
    }

    int frame(int number) {
        return segment(number).get(INT, at(number) + FRAME);
    }

    int offset(int number) {
        return segment(number).get(INT, at(number) + OFFSET);
    }

    int size(int number) {
        return segment(number).get(INT, at(number) + SIZE);
    }

    /** The numbers of all objects that lie somewhere, by kind and hash. */
    int[] sorted() {
        int[] starts = new int[(1 << BUCKET_BITS) + 1];
        int located = 0;
        for (int i = 0; i < count; i++) {
            if (located(i)) {
                starts[bucket(i) + 1]++;
                located++;
            }
        }
        for (int i = 0; i < 1 << BUCKET_BITS; i++) {
            starts[i + 1] += starts[i];
        }
        int[] order = new int[located];
        int[] next = Arrays.copyOf(starts, 1 << BUCKET_BITS);
        for (int i = 0; i < count; i++) {
            if (located(i)) {
                order[next[bucket(i)]++] = i;
            }
        }
        for (int i = 0; i < 1 << BUCKET_BITS; i++) {
            sort(order, starts[i], starts[i + 1] - 1);
        }
        return order;
    }

    @Override
    public void close() {
        arena.close();
    }

    /** Kinds have three bits, which leaves thirteen for the hash. */
    private int bucket(int number) {
        return (kind(number) - 1 << BUCKET_BITS - 3) + (int) (word(number, 0) >>> 64 - (BUCKET_BITS - 3));
    }

    private void sort(int[] order, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int pivot = order[low + high >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (compare(order[i], pivot) < 0) {
                    i++;
                }
                while (compare(order[j], pivot) > 0) {
                    j--;
                }
                if (i <= j) {
                    int other = order[i];
                    order[i++] = order[j];
                    order[j--] = other;
                }
            }
            // The smaller side by recursion, the larger one in this loop: the stack stays shallow.
            if (j - low < high - i) {
                sort(order, low, j);
                low = i;
            } else {
                sort(order, i, high);
                high = j;
            }
        }
    }

    private int compare(int left, int right) {
        for (int i = 0; i < 4; i++) {
            int order = Long.compareUnsigned(word(left, i), word(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private boolean matches(int number, ObjectName name) {
        MemorySegment segment = segment(number);
        long at = at(number);
        return segment.get(LONG, at) == name.hash().word(0) && segment.get(LONG, at + 8) == name.hash().word(1)
                && segment.get(LONG, at + 16) == name.hash().word(2)
                && segment.get(LONG, at + 24) == name.hash().word(3)
                && segment.get(INT, at + KIND) == name.kind().code();
    }

    private void grow() {
        slots = new int[Math.multiplyExact(slots.length, 2)];
        for (int i = 0; i < count; i++) {
            occupy(i, word(i, 0));
        }
    }

    private void occupy(int number, long word) {
        int mask = slots.length - 1;
        int slot = slot(word, mask);
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = number + 1;
    }

    private int slot(long word, int mask) {
        return (int) (word * salt >>> 32) & mask;
    }

    private long word(int number, int index) {
        return segment(number).get(LONG, at(number) + 8L * index);
    }

    private MemorySegment segment(int number) {
        return segments.get(number >>> SEGMENT_BITS);
    }

    private static long at(int number) {
        return (long) (number & SEGMENT_MASK) * RECORD;
    }
}
