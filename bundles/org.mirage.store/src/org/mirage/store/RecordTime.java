// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/** A moment in a record: seconds since 1970, floored, and nanoseconds after them. */
final class RecordTime {

    private RecordTime() {
    }

    static void put(Map<String, Object> fields, Instant time) {
        fields.put("seconds", time.getEpochSecond());
        fields.put("nanoseconds", time.getNano());
    }

    static Instant take(RecordFields fields) throws DamagedObjectException {
        try {
            return Instant.ofEpochSecond(fields.number("seconds"), fields.number("nanoseconds", 999_999_999));
        } catch (DateTimeException beyond) {
            throw fields.damaged("seconds");
        }
    }
}
