// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** Rows of postings give back what was put into them, in whatever order and however they are joined. */
class PackagePostingsTest {

    @Test
    void rowsHoldAnySetOfLists() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            TreeSet<String> expected = new TreeSet<>();
            PackagePostings first = new PackagePostings();
            PackagePostings second = new PackagePostings();
            for (int i = random.nextInt(400); i >= 0; i--) {
                int number = random.nextInt(1 << random.nextInt(1, 31));
                int list = random.nextInt(4) == 0 ? 255 * random.nextInt(2) : random.nextInt(PackagePostings.LISTS);
                (random.nextBoolean() ? first : second).add(number, 512 + list);
                expected.add(number + " " + (512 + list));
            }
            second.addAll(first.bytes());
            TreeSet<String> found = new TreeSet<>();
            PackagePostings.visit(PackagePostings.place(77, 512), second.bytes(), (number, list) -> found.add(number + " " + list));
            assertEquals(expected, found);
        }
    }
}
