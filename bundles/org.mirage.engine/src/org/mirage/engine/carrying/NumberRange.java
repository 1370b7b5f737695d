// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.function.LongPredicate;

/**
 * From where and how numbers of new users and groups are taken.
 *
 * @param first the lowest one
 * @param last the highest one
 * @param upwards whether the lowest free one is taken, as adduser does, or the highest free one, as systemd-sysusers and
 *            {@code useradd --system} do
 */
record NumberRange(long first, long last, boolean upwards) {

    private static final long LAST_STATIC = 99;
    private static final long FIRST_ORDINARY = 1000;
    private static final long LAST_ORDINARY = 59999;

    /** True for a number of a person, false for one of a program or of the system. */
    static boolean isOrdinary(long number) {
        return number >= FIRST_ORDINARY && number <= LAST_ORDINARY;
    }

    /** The number that comes next; -1 when all are taken. */
    long next(LongPredicate taken) {
        long step = upwards ? 1 : -1;
        for (long number = upwards ? first : last; number >= first && number <= last; number += step) {
            if (!taken.test(number)) {
                return number;
            }
        }
        return -1;
    }

    /**
     * The range that a number came from.
     *
     * @param system the range of system users and groups on the target
     * @param taken which numbers were taken before
     * @return null for a number that belongs to its name everywhere
     */
    static NumberRange of(long number, NumberRange system, LongPredicate taken) {
        if (number <= LAST_STATIC || number > LAST_ORDINARY) {
            return null;
        }
        if (number >= FIRST_ORDINARY) {
            return new NumberRange(FIRST_ORDINARY, LAST_ORDINARY, true);
        }
        NumberRange downwards = new NumberRange(system.first, system.last, false);
        return system.next(taken) != number && downwards.next(taken) == number ? downwards : system;
    }
}
