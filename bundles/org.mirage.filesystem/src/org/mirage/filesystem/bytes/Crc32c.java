// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.bytes;

import java.util.zip.CRC32C;

/**
 * CRC-32C as ext4 and JBD2 use it: without the final inversion, so that a sum over one part is the seed of the next
 * (kernel: {@code crc32c()}, {@code ext4_chksum()}).
 */
public final class Crc32c {

    /** The seed of a sum that continues none. */
    public static final int START = ~0;

    private static final int POLYNOMIAL = 0x82F63B78;

    private final CRC32C crc = new CRC32C();
    private final byte[] word = new byte[8];

    /** Begins a sum that continues {@code seed}. */
    public Crc32c(int seed) {
        if (seed != START) {
            // The JDK's hardware-backed class starts from all ones only; these four bytes bring it to the wanted state.
            add32(backFourBytes(seed) ^ START);
        }
    }

    /** The sum of a part of an array, continuing {@code seed}. */
    public static int of(int seed, byte[] bytes, int offset, int length) {
        return new Crc32c(seed).add(bytes, offset, length).value();
    }

    /** Adds a part of an array. */
    public Crc32c add(byte[] bytes, int offset, int length) {
        crc.update(bytes, offset, length);
        return this;
    }

    /** Adds four bytes, little-endian. */
    public Crc32c add32(int value) {
        LittleEndian.put32(word, 0, value);
        return add(word, 0, 4);
    }

    /** Adds eight bytes, little-endian. */
    public Crc32c add64(long value) {
        LittleEndian.put64(word, 0, value);
        return add(word, 0, 8);
    }

    /** Adds up to eight zero bytes, as stand for a field that holds the sum itself. */
    public Crc32c addZeros(int count) {
        LittleEndian.put64(word, 0, 0);
        return add(word, 0, count);
    }

    /** The sum so far. */
    public int value() {
        return ~(int) crc.getValue();
    }

    /** The state from which four zero bytes lead to {@code state}. */
    private static int backFourBytes(int state) {
        int s = state;
        for (int i = 0; i < 32; i++) {
            s = s < 0 ? (s ^ POLYNOMIAL) << 1 | 1 : s << 1;
        }
        return s;
    }
}
