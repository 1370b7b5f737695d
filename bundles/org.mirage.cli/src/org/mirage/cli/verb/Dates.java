// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.mirage.store.Entry;

/** Shows moments in the time zone of whoever looks. */
final class Dates {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Dates() {
    }

    /** When an entry was changed; as seconds since 1970 after an at sign where that is out of the calendar. */
    static String show(Entry entry) {
        try {
            return show(Instant.ofEpochSecond(entry.seconds()));
        } catch (DateTimeException outOfTime) {
            // an image may hold any 64-bit number
            return "@" + entry.seconds();
        }
    }

    static String show(Instant moment) {
        return MINUTES.format(moment.atZone(ZoneId.systemDefault()));
    }
}
