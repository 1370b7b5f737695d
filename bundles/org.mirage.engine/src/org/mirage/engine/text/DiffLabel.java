// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a unified diff calls one of its files.
 *
 * @param name raw bytes of a path, without a slash at the beginning
 * @param seconds when it was changed, since 1970
 * @param nanoseconds after these
 * @param executable true when somebody may execute it
 */
public record DiffLabel(byte[] name, long seconds, int nanoseconds, boolean executable) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn xx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final byte[] NOTHING = {};
    private static final long YEAR_1 = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long YEAR_10000 = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() + 1;
    /** patch(1) takes a file of this moment, told in any time zone, for one that does not exist. */
    private static final long EPOCH_HOURS = 26 * 3600;

    /** The name and, after a tab that ends it, the time; without one that would be misunderstood. */
    byte[] dated(char side) {
        boolean told = seconds >= YEAR_1 && seconds < YEAR_10000 && Math.abs(seconds) > EPOCH_HOURS;
        String time = told ? TIME.format(Instant.ofEpochSecond(seconds, nanoseconds)) : "";
        return DiffName.of(side, name).before(("\t" + time).getBytes(StandardCharsets.US_ASCII));
    }

    /** The name alone on the rest of a line. */
    byte[] bare() {
        return DiffName.of(name).before(NOTHING);
    }

    /** The name among other words. */
    byte[] word(char side) {
        return DiffName.of(side, name).word();
    }
}
