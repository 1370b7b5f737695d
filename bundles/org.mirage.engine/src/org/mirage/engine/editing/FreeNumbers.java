// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/** Chooses numbers for new accounts as useradd does. */
final class FreeNumbers {

    private FreeNumbers() {
    }

    /**
     * A free number: above the highest one that is used, for system accounts below the lowest one; where there is no more
     * room on that side, the next one that is free.
     *
     * @param range lowest and highest
     * @return -1 when all are used, or the range is empty
     */
    static long next(SortedSet<Long> used, long[] range, boolean system) {
        if (range[0] > range[1]) {
            return -1;
        }
        SortedSet<Long> within = used.subSet(range[0], range[1] + 1);
        long first = system ? range[1] : range[0];
        long beyond = within.isEmpty() ? first : system ? within.first() - 1 : within.last() + 1;
        if (beyond >= range[0] && beyond <= range[1]) {
            return beyond;
        }
        for (long number = first; number >= range[0] && number <= range[1]; number += system ? -1 : 1) {
            if (!used.contains(number)) {
                return number;
            }
        }
        return -1;
    }

    /**
     * Where a range of subordinate numbers has room.
     *
     * @param table entries of a name, a first number and a count
     * @return -1 when nowhere
     */
    static long range(AccountTable table, long lowest, long highest, long count) {
        List<long[]> taken = new ArrayList<>();
        for (String[] entry : table.entries()) {
            if (entry.length == 3 && entry[1].matches("[0-9]{1,10}") && entry[2].matches("[0-9]{1,10}")) {
                taken.add(new long[] {Long.parseLong(entry[1]), Long.parseLong(entry[1]) + Long.parseLong(entry[2])});
            }
        }
        taken.sort(Comparator.comparingLong(each -> each[0]));
        long low = lowest;
        for (long[] each : taken) {
            if (each[0] - low >= count) {
                break;
            }
            low = Math.max(low, each[1]);
        }
        return low + count - 1 <= highest ? low : -1;
    }
}
