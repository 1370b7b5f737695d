// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.spill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.LongUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairTableTest {

    private static final int COUNT = 200_000;

    @TempDir
    Path folder;

    @Test
    void sortsWhateverTheOrder() throws IOException {
        Random random = new Random(1);
        check(i -> i);
        check(i -> COUNT - i);
        check(i -> 7);
        check(i -> Math.min(i, COUNT - i));
        check(i -> random.nextLong());
        check(i -> random.nextInt(20));
        check(i -> i % 1000);
    }

    /** An order that drives quicksort with the middle as pivot to the depth at which heap sort takes over. */
    @Test
    void sortsWhatIsMeantToBeSlow() throws IOException {
        long[] hostile = new long[COUNT];
        long[] place = new long[COUNT];
        for (int i = 0; i < COUNT; i++) {
            place[i] = i;
        }
        for (int low = 0; low < COUNT; low++) {
            int middle = (low + COUNT - 1) >>> 1;
            hostile[(int) place[middle]] = low;
            place[middle] = place[low];
        }
        check(i -> hostile[(int) i]);
    }

    private void check(LongUnaryOperator values) throws IOException {
        try (PairTable table = new PairTable(folder)) {
            long sum = 0;
            for (long i = 0; i < COUNT; i++) {
                long value = values.applyAsLong(i);
                table.add(value, i);
                sum += value;
            }
            table.sort();
            assertEquals(COUNT, table.size());
            for (long i = 1; i < COUNT; i++) {
                assertTrue(table.first(i - 1) < table.first(i)
                        || table.first(i - 1) == table.first(i) && table.second(i - 1) < table.second(i), "at " + i);
            }
            for (long i = 0; i < COUNT; i++) {
                sum -= table.first(i);
            }
            assertEquals(0, sum);
        }
    }

    @Test
    void findsTheFirstThatIsNotLess() throws IOException {
        try (PairTable table = new PairTable(folder)) {
            for (long value : new long[] {5, 5, 8, 9}) {
                table.add(value, 0);
            }
            assertEquals(0, table.search(-1));
            assertEquals(0, table.search(5));
            assertEquals(2, table.search(6));
            assertEquals(3, table.search(9));
            assertEquals(4, table.search(10));
        }
    }
}
