// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When content last changed.
 *
 * @param seconds since 1970, floored
 * @param nanoseconds after them, 0 to 999,999,999
 */
public record EntryTime(long seconds, int nanoseconds) {

    private static final long FIRST_DATED = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_DATED = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d{9}))?Z");
    private static final Pattern COUNTED = Pattern.compile("@(-?\\d{1,19})(?:\\.(\\d{9}))?");

    public EntryTime {
        if (nanoseconds < 0 || nanoseconds > 999_999_999) {
            throw new IllegalArgumentException("nanoseconds of " + nanoseconds);
        }
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is no time
     */
    public static EntryTime parse(String text) {
        Matcher dated = DATED.matcher(text);
        Matcher counted = COUNTED.matcher(text);
        try {
            if (dated.matches()) {
                return new EntryTime(Instant.parse(dated.group(1) + "Z").getEpochSecond(), nanoseconds(dated.group(2)));
            }
            if (counted.matches()) {
                return new EntryTime(Long.parseLong(counted.group(1)), nanoseconds(counted.group(2)));
            }
        } catch (DateTimeException | NumberFormatException e) {
            // no such day, or beyond 64 bits
        }
        throw new IllegalArgumentException("no time; write one as 2026-05-31T14:05:09Z or 2026-05-31T14:05:09.000000001Z");
    }

    private static int nanoseconds(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /**
     * In UTC, with nine digits after the second where it is no whole one; beyond four-digit years, seconds after an {@code @}.
     */
    @Override
    public String toString() {
        String fraction = nanoseconds == 0 ? "" : "." + Integer.toString(1_000_000_000 + nanoseconds).substring(1);
        if (seconds < FIRST_DATED || seconds > LAST_DATED) {
            return "@" + seconds + fraction;
        }
        String whole = Instant.ofEpochSecond(seconds).toString();
        return whole.substring(0, whole.length() - 1) + fraction + "Z";
    }
}
