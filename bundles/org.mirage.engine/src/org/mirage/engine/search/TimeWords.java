// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.store.Entry;

/** Reads times in words of questions: days and moments in UTC, and ages. */
final class TimeWords {

    private static final Pattern AGE = Pattern.compile("([0-9]{1,9})([smhdwy])");
    private static final long DAY = 86_400;

    private TimeWords() {
    }

    /** When a file was changed last: a day as a whole, or a moment to the second. */
    static Predicate<Entry> modified(QueryWord word) throws QueryException {
        try {
            if (word.operator() != Operator.MATCHES) {
                boolean day = word.value().length() == "2026-01-31".length();
                long first = day ? LocalDate.parse(word.value()).atStartOfDay().toEpochSecond(ZoneOffset.UTC)
                        : Instant.parse(word.value()).getEpochSecond();
                return during(word.operator(), first, day ? first + DAY - 1 : first);
            }
        } catch (DateTimeException malformed) {
            // told below
        }
        throw word.wrong("\"" + word.value() + "\" is no time; write a day such as 2026-01-31, or 2026-01-31T12:00:00Z");
    }

    private static Predicate<Entry> during(Operator operator, long first, long last) {
        return switch (operator) {
            case LESS -> entry -> entry.seconds() < first;
            case AT_MOST -> entry -> entry.seconds() <= last;
            case MORE -> entry -> entry.seconds() > last;
            case AT_LEAST -> entry -> entry.seconds() >= first;
            default -> entry -> first <= entry.seconds() && entry.seconds() <= last;
        };
    }

    /** How long ago that is. */
    static Predicate<Entry> age(QueryWord word, Instant now) throws QueryException {
        Matcher age = AGE.matcher(word.value());
        boolean ordered = word.operator().ordinal() >= Operator.LESS.ordinal();
        if (!age.matches() || !ordered) {
            throw word.wrong("\"" + word.value() + "\" is no age to compare with; write age<7d or age>=1y, with s, m, h, d, w or y");
        }
        long unit = switch (age.group(2)) {
            case "s" -> 1;
            case "m" -> 60;
            case "h" -> 3_600;
            case "d" -> DAY;
            case "w" -> 7 * DAY;
            default -> 365 * DAY;
        };
        long seconds = Long.parseLong(age.group(1)) * unit;
        return entry -> word.operator().holds(Long.compare(now.getEpochSecond() - entry.seconds(), seconds));
    }
}
