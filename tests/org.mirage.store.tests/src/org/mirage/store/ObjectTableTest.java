// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class ObjectTableTest {

    private static final int COUNT = 300_000;

    @Test
    void manyNamesAreFoundAndSorted() {
        try (ObjectTable table = new ObjectTable()) {
            for (int i = 0; i < COUNT; i++) {
                assertEquals(-1, table.find(name(i)));
                assertEquals(i, table.add(name(i)));
                if (i % 3 != 0) {
                    table.locate(i, i / 7, i % 7, i % 1000);
                }
            }
            for (int i = 0; i < COUNT; i++) {
                assertEquals(i, table.find(name(i)));
                assertEquals(name(i).hash(), table.hash(i));
                assertEquals(i % 3 != 0, table.located(i));
            }
            int[] order = table.sorted();
            assertEquals(COUNT - COUNT / 3, order.length);
            for (int i = 1; i < order.length; i++) {
                int kinds = Integer.compare(table.kind(order[i - 1]), table.kind(order[i]));
                assertTrue(kinds < 0 || kinds == 0 && table.hash(order[i - 1]).compareTo(table.hash(order[i])) < 0);
            }
            int some = order[1234];
            assertEquals(some / 7, table.frame(some));
            assertEquals(some % 7, table.offset(some));
            assertEquals(some % 1000, table.size(some));
        }
    }

    @Test
    void hashesThatBeginAlikeAreSortedToo() {
        try (ObjectTable table = new ObjectTable()) {
            Random random = new Random(1);
            for (int i = 0; i < 50_000; i++) {
                Hash hash = new Hash(random.nextLong() >>> 40, 5, random.nextLong(), i);
                table.locate(table.add(ObjectName.chunk(hash)), 0, 0, 0);
            }
            int[] order = table.sorted();
            for (int i = 1; i < order.length; i++) {
                assertTrue(table.hash(order[i - 1]).compareTo(table.hash(order[i])) < 0);
            }
        }
    }

    private static ObjectName name(int i) {
        long mixed = i * 0x9e3779b97f4a7c15L;
        return new ObjectName(ObjectKind.of(1 + i % 8), new Hash(mixed, mixed ^ i, i, -i));
    }
}
