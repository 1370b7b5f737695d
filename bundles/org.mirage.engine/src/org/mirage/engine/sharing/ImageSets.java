// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.ByteCount;

/** Sets of images, each kept once under a number, with the bytes that just these images need; 0 is the empty set. */
final class ImageSets {

    private final List<BitSet> sets = new ArrayList<>(List.of(new BitSet()));
    private final Map<BitSet, Integer> numbers = new HashMap<>(Map.of(new BitSet(), 0));
    private final Map<Long, Integer> additions = new HashMap<>();
    private long[] bytes = new long[64];

    boolean contains(int set, int image) {
        return sets.get(set).get(image);
    }

    /** The number of a set with an image added. */
    int with(int set, int image) {
        return additions.computeIfAbsent((long) set << 32 | image, _ -> {
            BitSet more = (BitSet) sets.get(set).clone();
            more.set(image);
            Integer known = numbers.putIfAbsent(more, sets.size());
            if (known != null) {
                return known;
            }
            sets.add(more);
            return sets.size() - 1;
        });
    }

    void add(int set, long size) {
        if (set >= bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(sets.size(), bytes.length * 2));
        }
        bytes[set] = ByteCount.plus(bytes[set], size);
    }

    /** Takes sets. */
    interface Visitor {
        void set(BitSet images, long bytes);
    }

    /** Visits all sets that need anything. */
    void visit(Visitor visitor) {
        for (int i = 1; i < Math.min(sets.size(), bytes.length); i++) {
            if (bytes[i] > 0) {
                visitor.set(sets.get(i), bytes[i]);
            }
        }
    }
}
