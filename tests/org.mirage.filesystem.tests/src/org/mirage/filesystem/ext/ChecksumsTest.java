// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.mirage.filesystem.bytes.Crc32c;

/** Sums and hashes against published check values, and continued against whole. */
class ChecksumsTest {

    private static final byte[] CHECK = "123456789".getBytes(StandardCharsets.US_ASCII);

    @Test
    void crc32cHasItsCheckValue() {
        assertEquals(0xE3069283, ~Crc32c.of(Crc32c.START, CHECK, 0, CHECK.length));
    }

    @Test
    void crc16HasItsCheckValues() {
        assertEquals(0xBB3D, Crc16.of(0, CHECK, 0, CHECK.length)); // CRC-16/ARC
        assertEquals(0x4B37, Crc16.of(0xFFFF, CHECK, 0, CHECK.length)); // CRC-16/MODBUS
    }

    @Test
    void sumsCanBeContinuedFromAnySeed() {
        Random random = new Random(1);
        byte[] bytes = new byte[300];
        for (int i = 0; i < 100; i++) {
            random.nextBytes(bytes);
            int cut = random.nextInt(bytes.length);
            int seed = random.nextInt();
            assertEquals(slow(seed, bytes), Crc32c.of(seed, bytes, 0, bytes.length));
            assertEquals(slow(seed, bytes), Crc32c.of(Crc32c.of(seed, bytes, 0, cut), bytes, cut, bytes.length - cut));
            int sum16 = Crc16.of(seed, bytes, 0, bytes.length);
            assertEquals(sum16, Crc16.of(Crc16.of(seed, bytes, 0, cut), bytes, cut, bytes.length - cut));
        }
    }

    /** The definition, bit by bit. */
    private static int slow(int seed, byte[] bytes) {
        int crc = seed;
        for (byte b : bytes) {
            crc ^= b & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ 0x82F63B78 : crc >>> 1;
            }
        }
        return crc;
    }
}
