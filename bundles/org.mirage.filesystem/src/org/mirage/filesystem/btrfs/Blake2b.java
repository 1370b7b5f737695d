// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.put64;

import java.util.Arrays;

/** BLAKE2b of 32 bytes without a key (RFC 7693, section 3). */
final class Blake2b {

    /** Bytes of a hash. */
    static final int SIZE = 32;

    private static final int BLOCK = 128;
    private static final long[] START = {0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
        0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L};
    /** The order of the message's words in each round, a hexadecimal digit a word; the last two rounds repeat the first. */
    private static final String[] ORDER = {"0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8",
        "905724afe1bc683d", "2c6a0b834d75fe19", "c51fed4a0763928b", "db7ec13950f4862a",
        "6fe9b308c2d714a5", "a2847615fb9e3cd0"};
    private static final int ROUNDS = 12;

    private final long[] state = START.clone();
    private final long[] work = new long[16];
    private final long[] message = new long[16];

    private Blake2b() {
        state[0] ^= 0x01010000 ^ SIZE;
    }

    /** The hash of a part of an array. */
    static byte[] of(byte[] bytes, int offset, int length) {
        Blake2b hash = new Blake2b();
        int done = 0;
        for (; length - done > BLOCK; done += BLOCK) {
            hash.compress(bytes, offset + done, done + BLOCK, false);
        }
        byte[] last = Arrays.copyOf(Arrays.copyOfRange(bytes, offset + done, offset + length), BLOCK);
        hash.compress(last, 0, length, true);
        byte[] out = new byte[SIZE];
        for (int i = 0; i < SIZE / 8; i++) {
            put64(out, 8 * i, hash.state[i]);
        }
        return out;
    }

    /** @param counted bytes of the whole message up to the end of this block */
    private void compress(byte[] bytes, int at, long counted, boolean last) {
        for (int i = 0; i < 16; i++) {
            message[i] = i64(bytes, at + 8 * i);
        }
        System.arraycopy(state, 0, work, 0, 8);
        System.arraycopy(START, 0, work, 8, 8);
        work[12] ^= counted;
        work[14] ^= last ? -1 : 0;
        for (int round = 0; round < ROUNDS; round++) {
            round(ORDER[round % ORDER.length]);
        }
        for (int i = 0; i < 8; i++) {
            state[i] ^= work[i] ^ work[i + 8];
        }
    }

    private void round(String order) {
        for (int i = 0; i < 4; i++) {
            mix(i, i + 4, i + 8, i + 12, word(order, 2 * i), word(order, 2 * i + 1));
        }
        for (int i = 0; i < 4; i++) {
            mix(i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4, word(order, 8 + 2 * i), word(order, 9 + 2 * i));
        }
    }

    private long word(String order, int index) {
        return message[Character.digit(order.charAt(index), 16)];
    }

    private void mix(int a, int b, int c, int d, long x, long y) {
        work[a] += work[b] + x;
        work[d] = Long.rotateRight(work[d] ^ work[a], 32);
        work[c] += work[d];
        work[b] = Long.rotateRight(work[b] ^ work[c], 24);
        work[a] += work[b] + y;
        work[d] = Long.rotateRight(work[d] ^ work[a], 16);
        work[c] += work[d];
        work[b] = Long.rotateRight(work[b] ^ work[c], 63);
    }
}
