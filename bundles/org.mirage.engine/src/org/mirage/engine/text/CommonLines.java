// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HashedSequence;
import org.eclipse.jgit.diff.HashedSequenceComparator;
import org.eclipse.jgit.diff.Sequence;

/** Finds lines that two texts have once each, as many as stand in the same order in both, as fast as lines are sorted. */
final class CommonLines {

    /**
     * A line that both have.
     *
     * @param before its index in the one text
     * @param after its index in the other
     */
    record Pair(int before, int after) {
    }

    private CommonLines() {
    }

    /** Such lines within a part of two texts, in their order. */
    static <S extends Sequence> List<Pair> of(HashedSequenceComparator<S> comparator, HashedSequence<S> before,
            HashedSequence<S> after, Edit part) {
        long[] first = byHash(comparator, before, part.getBeginA(), part.getEndA());
        long[] second = byHash(comparator, after, part.getBeginB(), part.getEndB());
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < first.length && j < second.length) {
            int order = Integer.compare(hash(first[i]), hash(second[j]));
            if (order < 0) {
                i++;
            } else if (order > 0) {
                j++;
            } else {
                int nextI = following(first, i);
                int nextJ = following(second, j);
                // lines of one hash are taken for one line, so that made-up collisions cost nothing
                if (nextI == i + 1 && nextJ == j + 1 && comparator.equals(before, index(first[i]), after, index(second[j]))) {
                    pairs.add(new Pair(index(first[i]), index(second[j])));
                }
                i = nextI;
                j = nextJ;
            }
        }
        pairs.sort((one, other) -> Integer.compare(one.before, other.before));
        return longestRise(pairs);
    }

    /** The lines' hashes, each with the line's index below it, sorted. */
    private static <S extends Sequence> long[] byHash(HashedSequenceComparator<S> comparator, HashedSequence<S> text,
            int begin, int end) {
        long[] keys = new long[end - begin];
        for (int i = begin; i < end; i++) {
            keys[i - begin] = (long) comparator.hash(text, i) << 32 | i;
        }
        Arrays.sort(keys);
        return keys;
    }

    private static int hash(long key) {
        return (int) (key >> 32);
    }

    private static int index(long key) {
        return (int) key;
    }

    private static int following(long[] keys, int at) {
        int next = at + 1;
        while (next < keys.length && hash(keys[next]) == hash(keys[at])) {
            next++;
        }
        return next;
    }

    /** As many pairs as rise in the second text, too: the longest increasing subsequence, by patience sorting. */
    private static List<Pair> longestRise(List<Pair> pairs) {
        int[] pileTops = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int piles = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = piles;
            while (low < high) {
                int middle = low + high >>> 1;
                if (pairs.get(pileTops[middle]).after < pairs.get(i).after) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : pileTops[low - 1];
            pileTops[low] = i;
            piles = Math.max(piles, low + 1);
        }
        List<Pair> rise = new ArrayList<>(piles);
        for (int i = piles == 0 ? -1 : pileTops[piles - 1]; i >= 0; i = previous[i]) {
            rise.add(pairs.get(i));
        }
        Collections.reverse(rise);
        return rise;
    }
}
