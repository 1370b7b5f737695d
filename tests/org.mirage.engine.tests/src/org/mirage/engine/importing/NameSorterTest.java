// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameSorterTest {

    @TempDir
    Path folder;

    @Test
    void moreNamesThanOneRunHolds() throws IOException {
        Random random = new Random(4);
        Set<Long> nodes = new HashSet<>();
        try (NameSorter sorter = new NameSorter(folder)) {
            for (long node = 0; node < 200_000; node++) {
                byte[] name = new byte[1 + random.nextInt(20)];
                random.nextBytes(name);
                sorter.add(name, node);
            }
            List<byte[]> last = new ArrayList<>();
            sorter.drain((name, node) -> {
                assertTrue(last.isEmpty() || Arrays.compareUnsigned(last.getLast(), name) <= 0);
                last.clear();
                last.add(name);
                assertTrue(nodes.add(node));
            });
        }
        assertEquals(200_000, nodes.size());
    }

    @Test
    void ofEqualNamesTheFirstAddedComesFirst() throws IOException {
        try (NameSorter sorter = new NameSorter(folder)) {
            for (long node = 0; node < 150_000; node++) {
                sorter.add(new byte[] {(byte) (node % 3)}, node);
            }
            List<Long> ones = new ArrayList<>();
            sorter.drain((name, node) -> {
                if (name[0] == 1) {
                    ones.add(node);
                }
            });
            assertEquals(ones.stream().sorted().toList(), ones);
            assertEquals(50_000, ones.size());
        }
    }
}
