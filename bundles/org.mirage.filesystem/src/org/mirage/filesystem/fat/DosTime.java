// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.time.LocalDate;

/**
 * Date and time of day as DOS stores them, in two seconds' steps and without a time zone (FAT specification, "Date and
 * Time Formats"). Values that no calendar has are taken as Linux takes them.
 */
public final class DosTime {

    private static final int FIRST_YEAR = 1980;
    private static final long DAY = 86_400;

    private DosTime() {
    }

    /** Seconds since 1970, the date and time taken for UTC. */
    public static long seconds(int date, int time) {
        int month = Math.clamp(date >> 5 & 0xF, 1, 12);
        int day = Math.max(1, date & 0x1F) - 1;
        long days = LocalDate.of(FIRST_YEAR + (date >> 9 & 0x7F), month, 1).toEpochDay() + day;
        return days * DAY + (time >> 11 & 0x1F) * 3600L + (time >> 5 & 0x3F) * 60L + (time & 0x1F) * 2L;
    }
}
