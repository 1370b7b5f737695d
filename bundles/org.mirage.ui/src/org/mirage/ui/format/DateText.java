// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.format;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

import org.eclipse.osgi.util.NLS;

/** Shows times to people, in their own zone. */
public final class DateText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx"); //$NON-NLS-1$
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"); //$NON-NLS-1$
    private static final DateTimeFormatter NANOSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn xxx"); //$NON-NLS-1$

    private DateText() {
    }

    /** Short, for a column about recent things: the time today, else the date. */
    public static String recent(Instant instant) {
        ZonedDateTime time = instant.atZone(ZoneId.systemDefault());
        long days = ChronoUnit.DAYS.between(time.toLocalDate(), LocalDate.now());
        if (days == 0) {
            return NLS.bind(Messages.DateText_today, time.format(TIME));
        }
        return days == 1 ? NLS.bind(Messages.DateText_yesterday, time.format(TIME)) : time.format(DATE);
    }

    /** To the second, with the zone. */
    public static String full(Instant instant) {
        return instant.atZone(ZoneId.systemDefault()).format(FULL);
    }

    /** To the minute, for a column; the width is always the same. */
    public static String minutes(long seconds) {
        return Instant.ofEpochSecond(seconds).atZone(ZoneId.systemDefault()).format(MINUTES);
    }

    /** How long something took: tenths of seconds only where they tell something. */
    public static String duration(Duration time) {
        if (time.toSeconds() < 10) {
            return NLS.bind(Messages.DateText_seconds, String.format("%.1f", Math.max(1, time.toMillis() / 100) / 10.0)); //$NON-NLS-1$
        }
        if (time.toMinutes() == 0) {
            return NLS.bind(Messages.DateText_seconds, time.toSeconds());
        }
        return time.toHours() == 0 ? NLS.bind(Messages.DateText_minutes, time.toMinutes(), time.toSecondsPart())
                : NLS.bind(Messages.DateText_hours, time.toHours(), time.toMinutesPart());
    }

    /** All nine digits. */
    public static String exact(long seconds, int nanoseconds) {
        return Instant.ofEpochSecond(seconds, nanoseconds).atZone(ZoneId.systemDefault()).format(NANOSECONDS);
    }
}
