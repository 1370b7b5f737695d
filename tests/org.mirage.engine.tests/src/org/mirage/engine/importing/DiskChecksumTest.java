// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class DiskChecksumTest {

    private static final int SIZE = 70 << 20;
    private static final int MIB = 1 << 20;

    private final Random random = new Random(3);
    private final byte[] disk = new byte[SIZE];

    DiskChecksumTest() {
        for (int i = 0; i < SIZE; i += 3 * MIB) {
            byte[] part = new byte[2 * MIB];
            random.nextBytes(part);
            System.arraycopy(part, 0, disk, i, Math.min(part.length, SIZE - i));
        }
    }

    @Test
    void theOrderAndSizeOfPiecesDoNotMatter() {
        DiskChecksum whole = new DiskChecksum(SIZE);
        whole.add(0, disk, 0, SIZE);
        assertEquals(-1, whole.firstDifference(inPieces(), new boolean[0]));
    }

    @Test
    void zerosNeedNotBeAdded() {
        byte[] sparse = new byte[3 * MIB];
        sparse[MIB + 5] = 1;
        DiskChecksum whole = new DiskChecksum(sparse.length);
        whole.add(0, sparse, 0, sparse.length);
        DiskChecksum part = new DiskChecksum(sparse.length);
        part.add(MIB + 5, sparse, MIB + 5, 1);
        assertEquals(-1, whole.firstDifference(part, new boolean[0]));
    }

    @Test
    void oneBitIsNoticedInItsMib() {
        DiskChecksum before = inPieces();
        disk[66 * MIB + 12345] ^= 4;
        assertEquals(66, before.firstDifference(inPieces(), new boolean[0]));
    }

    @Test
    void aByteInTheWrongPlaceIsNoticed() {
        DiskChecksum here = new DiskChecksum(SIZE);
        here.add(1000, new byte[] {7}, 0, 1);
        DiskChecksum there = new DiskChecksum(SIZE);
        there.add(1001, new byte[] {7}, 0, 1);
        assertEquals(0, here.firstDifference(there, new boolean[0]));
    }

    private DiskChecksum inPieces() {
        List<int[]> pieces = new ArrayList<>();
        for (int at = 0; at < SIZE;) {
            int length = Math.min(SIZE - at, 1 + random.nextInt(3 * MIB));
            pieces.add(new int[] {at, length});
            at += length;
        }
        Collections.shuffle(pieces, random);
        DiskChecksum sum = new DiskChecksum(SIZE);
        for (int[] piece : pieces) {
            if (random.nextBoolean()) {
                sum.add(piece[0], disk, piece[0], piece[1]);
            } else {
                sum.add(piece[0], ByteBuffer.wrap(disk, piece[0], piece[1]));
            }
        }
        return sum;
    }
}
