// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Shows times of entries in reports, which may be read anywhere: in UTC. */
final class Moment {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Moment() {
    }

    /** A moment to the second. */
    static String show(Instant moment) {
        return SECONDS.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** A moment to the nanosecond; an image may hold any 64-bit number, which is shown after {@code @} where it is no date. */
    static String show(long seconds, int nanoseconds) {
        String fraction = String.format(Locale.ROOT, ".%09d", nanoseconds);
        try {
            Instant moment = Instant.ofEpochSecond(seconds);
            return show(moment) + fraction;
        } catch (DateTimeException outOfTime) {
            return "@" + seconds + fraction;
        }
    }
}
