// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.mirage.filesystem.ext.RunVisitor;

/** Changes of block maps against a map of single blocks. */
class MappingChangeTest {

    private static final int BLOCKS = 120;

    private record Place(long physical, boolean written) {
    }

    @RepeatedTest(300)
    void sameAsBlockByBlock(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        Place[] stored = stored(random);
        Place[] model = stored.clone();
        MappingChange change = new MappingChange();
        for (int i = random.nextInt(25); i > 0; i--) {
            int from = random.nextInt(BLOCKS);
            int count = 1 + random.nextInt(Math.min(30, BLOCKS - from));
            boolean written = random.nextBoolean();
            long physical = 10_000 + random.nextInt(1000);
            boolean mapped = random.nextInt(3) > 0;
            if (mapped) {
                change.map(from, physical, count, written);
            } else {
                change.unmap(from, count);
            }
            for (int block = from; block < from + count; block++) {
                model[block] = mapped ? new Place(physical + block - from, written) : null;
            }
        }
        Place[] found = new Place[BLOCKS];
        long[] next = {0};
        change.visit(runs -> runs(stored, runs), (logical, physical, count, written) -> {
            assertTrue(logical >= next[0] && count > 0, "runs in the order of the file");
            next[0] = logical + count;
            for (int i = 0; i < count; i++) {
                found[(int) logical + i] = new Place(physical + i, written);
            }
        });
        for (int i = 0; i < BLOCKS; i++) {
            assertEquals(model[i], found[i], "block " + i);
        }
    }

    private static Place[] stored(Random random) {
        Place[] places = new Place[BLOCKS];
        int at = 0;
        while (at < BLOCKS) {
            int count = Math.min(BLOCKS - at, 1 + random.nextInt(20));
            long physical = random.nextInt(5000);
            boolean written = random.nextBoolean();
            for (int i = 0; i < count && random.nextInt(40) > 0; i++) {
                places[at + i] = new Place(physical + i, written);
            }
            at += count + random.nextInt(10);
        }
        return places;
    }

    /** Visits what follows on itself as one run. */
    private static void runs(Place[] places, RunVisitor visitor) throws IOException {
        int at = 0;
        while (at < places.length) {
            int end = at + 1;
            if (places[at] != null) {
                while (end < places.length && new Place(places[at].physical + end - at, places[at].written).equals(places[end])) {
                    end++;
                }
                visitor.run(at, places[at].physical, end - at, places[at].written);
            }
            at = end;
        }
    }
}
