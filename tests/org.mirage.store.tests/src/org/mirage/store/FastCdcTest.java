// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class FastCdcTest {

    @Test
    void chunksKeepTheirBounds() {
        byte[] bytes = Data.random(1, 64 << 20);
        List<Integer> lengths = lengths(bytes);
        for (int length : lengths.subList(0, lengths.size() - 1)) {
            assertTrue(length >= FastCdc.MINIMUM && length <= FastCdc.MAXIMUM, "a chunk of " + length);
        }
        int average = bytes.length / lengths.size();
        assertTrue(average > 700 << 10 && average < 1500 << 10, "chunks of " + average + " on average");
    }

    @Test
    void sameBytesEverywhereAreCutAtTheMaximum() {
        assertEquals(List.of(FastCdc.MAXIMUM, FastCdc.MAXIMUM, 5), lengths(new byte[2 * FastCdc.MAXIMUM + 5]));
    }

    @Test
    void shortContentIsOneChunk() {
        assertEquals(100, FastCdc.cut(new byte[200], 50, 100));
        assertEquals(FastCdc.MINIMUM, FastCdc.cut(Data.random(1, FastCdc.MINIMUM), 0, FastCdc.MINIMUM));
        assertEquals(0, FastCdc.cut(new byte[1], 0, 0));
    }

    @Test
    void anInsertionMovesFewCuts() {
        byte[] bytes = Data.random(2, 32 << 20);
        byte[] changed = Arrays.copyOf(bytes, bytes.length + 7);
        System.arraycopy(bytes, 10_000_000, changed, 10_000_007, bytes.length - 10_000_000);
        List<Hash> before = hashes(bytes);
        List<Hash> after = hashes(changed);
        after.removeAll(before);
        assertTrue(after.size() <= 3, after.size() + " of " + before.size() + " chunks are new");
    }

    @Test
    void cutsDoNotDependOnWhatSurroundsTheBytes() {
        byte[] bytes = Data.random(3, 8 << 20);
        byte[] padded = new byte[bytes.length + 1000];
        System.arraycopy(bytes, 0, padded, 500, bytes.length);
        assertEquals(FastCdc.cut(bytes, 0, bytes.length), FastCdc.cut(padded, 500, bytes.length));
        assertEquals(FastCdc.cut(bytes, 0, bytes.length), FastCdc.cut(bytes, 0, FastCdc.MAXIMUM));
    }

    private static List<Integer> lengths(byte[] bytes) {
        List<Integer> lengths = new ArrayList<>();
        for (int at = 0; at < bytes.length;) {
            int length = FastCdc.cut(bytes, at, bytes.length - at);
            lengths.add(length);
            at += length;
        }
        return lengths;
    }

    private static List<Hash> hashes(byte[] bytes) {
        List<Hash> hashes = new ArrayList<>();
        int at = 0;
        for (int length : lengths(bytes)) {
            hashes.add(Hash.sha256(bytes, at, length));
            at += length;
        }
        return hashes;
    }
}
