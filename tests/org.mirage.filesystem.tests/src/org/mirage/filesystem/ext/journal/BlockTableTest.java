// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.mirage.filesystem.DamagedException;

/** The table of blocks against one of objects, and its bound. */
class BlockTableTest {

    @Test
    void sameAsMap() throws IOException {
        Random random = new Random(7);
        BlockTable table = new BlockTable("blocks");
        Map<Long, Integer> model = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            long block = random.nextInt(3) == 0 ? random.nextLong(1L << 48) : random.nextInt(50_000);
            int value = random.nextInt();
            table.put(block, value);
            model.put(block, value);
        }
        assertEquals(model.size(), table.size());
        assertArrayEquals(model.keySet().stream().mapToLong(Long::longValue).sorted().toArray(), table.blocks());
        for (Map.Entry<Long, Integer> entry : model.entrySet()) {
            assertEquals(entry.getValue(), table.get(entry.getKey(), -7));
        }
        assertFalse(table.contains(1L << 50));
        assertEquals(-7, table.get(1L << 50, -7));
    }

    @Test
    void refusesMoreThanItsBound() throws IOException {
        BlockTable table = new BlockTable("revoked blocks");
        for (int i = 0; i < BlockTable.MOST; i++) {
            table.put(i, i);
        }
        table.put(5, 6);
        DamagedException refusal = assertThrows(DamagedException.class, () -> table.put(BlockTable.MOST, 1));
        assertTrue(refusal.getMessage().contains("revoked blocks"), refusal.getMessage());
    }
}
