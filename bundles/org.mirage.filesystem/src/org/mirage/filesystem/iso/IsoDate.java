// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import java.time.LocalDate;

/** The short form of date and time (ECMA-119, 9.1.5), and the long one of Rock Ridge (ECMA-119, 8.4.26.1), read as Linux reads them. */
final class IsoDate {

    /** Bytes of the short form. */
    static final int SHORT = 7;

    /** Bytes of the long form. */
    static final int LONG = 17;

    private static final int MOST_QUARTERS = 52;
    private static final long QUARTER = 900;

    private IsoDate() {
    }

    /** Seconds since 1970 of the short form. */
    static long ofShort(byte[] bytes, int at) {
        return seconds(1900 + (bytes[at] & 0xFF), bytes[at + 1], bytes[at + 2], bytes[at + 3], bytes[at + 4], bytes[at + 5], bytes[at + 6]);
    }

    /** Seconds since 1970 of the form in digits. */
    static long ofLong(byte[] bytes, int at) {
        return seconds(digits(bytes, at, 4), digits(bytes, at + 4, 2), digits(bytes, at + 6, 2), digits(bytes, at + 8, 2),
                digits(bytes, at + 10, 2), digits(bytes, at + 12, 2), bytes[at + 16]);
    }

    private static int digits(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = at; i < at + count; i++) {
            value = value * 10 + Math.clamp(bytes[i] - '0', 0, 9);
        }
        return value;
    }

    /** Values that no calendar has are taken for the nearest ones; a zone that is none, for UTC. */
    private static long seconds(int year, int month, int day, int hour, int minute, int second, int quarters) {
        long days = LocalDate.of(year, Math.clamp(month, 1, 12), 1).toEpochDay() + (day & 0xFF) - 1;
        long ahead = Math.abs(quarters) <= MOST_QUARTERS ? quarters * QUARTER : 0;
        return days * 86_400 + (hour & 0xFF) * 3600L + (minute & 0xFF) * 60L + (second & 0xFF) - ahead;
    }
}
