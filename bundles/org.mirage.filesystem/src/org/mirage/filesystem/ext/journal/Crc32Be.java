// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

/** CRC-32 with the highest bit first and no final inversion, the sum of transactions in version 1 (kernel: {@code crc32_be()}). */
final class Crc32Be {

    private static final int POLYNOMIAL = 0x04C11DB7;
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int value = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                value = value < 0 ? value << 1 ^ POLYNOMIAL : value << 1;
            }
            TABLE[i] = value;
        }
    }

    private Crc32Be() {
    }

    /** The sum of {@code bytes}, continuing {@code seed}. */
    static int of(int seed, byte[] bytes) {
        int sum = seed;
        for (byte b : bytes) {
            sum = sum << 8 ^ TABLE[(sum >>> 24 ^ b) & 0xFF];
        }
        return sum;
    }
}
