// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

/**
 * Where marks stand on an axis of bytes: at round numbers, few enough to be read.
 *
 * @param step between two marks
 * @param end the last mark, at or above the largest value
 */
record ByteAxis(long step, long end) {

    /** What an image claims to hold may be anything. */
    private static final long LIMIT = 1L << 60;

    /** An axis from 0 to a value, with so many marks above 0 at most. */
    static ByteAxis to(long value, int marks) {
        long largest = Math.clamp(value, 0, LIMIT);
        long wanted = Math.max(1, largest / Math.max(1, marks) + (largest % Math.max(1, marks) == 0 ? 0 : 1));
        long unit = 1;
        while (unit <= wanted / 1024) {
            unit *= 1024;
        }
        long step = unit;
        for (int factor : new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1024}) {
            step = unit * factor;
            if (step >= wanted) {
                break;
            }
        }
        return new ByteAxis(step, Math.max(1, (largest + step - 1) / step) * step);
    }
}
