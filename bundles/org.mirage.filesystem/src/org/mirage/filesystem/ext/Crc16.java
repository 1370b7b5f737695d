// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

/** CRC-16 of group descriptors before metadata checksums (kernel: {@code lib/crc16.c}, polynomial 0x8005 reflected). */
final class Crc16 {

    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xA001 : crc >>> 1;
            }
            TABLE[i] = crc;
        }
    }

    private Crc16() {
    }

    /** The sum of a part of an array, continuing {@code seed}. */
    static int of(int seed, byte[] bytes, int offset, int length) {
        int crc = seed & 0xFFFF;
        for (int i = offset; i < offset + length; i++) {
            crc = crc >>> 8 ^ TABLE[(crc ^ bytes[i]) & 0xFF];
        }
        return crc;
    }
}
