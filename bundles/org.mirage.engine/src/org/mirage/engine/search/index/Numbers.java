// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Numbers {

    private long[] numbers = new long[16];
    private int count;

    void add(long number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.multiplyExact(count, 2));
        }
        numbers[count++] = number;
    }

    int count() {
        return count;
    }

    long get(int at) {
        return numbers[at];
    }

    /** Sorts them as unsigned numbers. */
    void sortUnsigned() {
        for (int i = 0; i < count; i++) {
            numbers[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(numbers, 0, count);
        for (int i = 0; i < count; i++) {
            numbers[i] ^= Long.MIN_VALUE;
        }
    }
}
