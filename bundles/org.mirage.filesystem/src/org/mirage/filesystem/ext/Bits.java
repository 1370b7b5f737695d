// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

/** Bits of a bitmap block, the lowest of each byte first. */
final class Bits {

    private Bits() {
    }

    static boolean isSet(byte[] bitmap, int index) {
        return (bitmap[index >> 3] & 1 << (index & 7)) != 0;
    }

    static void set(byte[] bitmap, int index) {
        bitmap[index >> 3] |= (byte) (1 << (index & 7));
    }

    /** Sets in a bitmap what is set in another one of the same length. */
    static void setAll(byte[] bitmap, byte[] other) {
        for (int i = 0; i < bitmap.length; i++) {
            bitmap[i] |= other[i];
        }
    }

    /** How many of the first {@code count} bits are set. */
    static int ones(byte[] bitmap, int count) {
        int ones = 0;
        for (int i = 0; i < count >> 3; i++) {
            ones += Integer.bitCount(bitmap[i] & 0xFF);
        }
        return (count & 7) == 0 ? ones : ones + Integer.bitCount(bitmap[count >> 3] & (1 << (count & 7)) - 1);
    }

    /** The last of the first {@code count} bits that is set, or -1. */
    static int last(byte[] bitmap, int count) {
        int i = count - 1;
        while (i >= 0 && !isSet(bitmap, i)) {
            i--;
        }
        return i;
    }
}
