// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that people did, so that the catalog can be made anew from packs alone.
 *
 * @param sequence counts up within a library; what came later wins
 * @param action {@code create-image}, {@code rename-image}, {@code add-version}, {@code realise},
 *        {@code delete-version}, {@code delete-image}, {@code tag}, {@code untag} or {@code note}
 * @param arguments texts, whole numbers, bytes, truth values, lists and maps of them; hashes and UUIDs come back as
 *        bytes, numbers as {@link Long}
 */
public record LogRecord(long sequence, Instant time, String author, String action, Map<String, Object> arguments) {

    /** The record's bytes, to be put as {@link ObjectKind#LOG}. */
    public byte[] encode() {
        Map<String, Object> fields = RecordFields.encode(Map.of());
        fields.put("sequence", sequence);
        RecordTime.put(fields, time);
        fields.put("author", author);
        fields.put("action", action);
        fields.put("arguments", arguments);
        return Cbor.encode(fields);
    }

    /** Decodes a record; fields that are not known are left out. */
    public static LogRecord decode(byte[] bytes) throws DamagedObjectException, NewerFormatException {
        RecordFields fields = RecordFields.decode(bytes, "log record");
        return new LogRecord(fields.number("sequence", Long.MAX_VALUE), RecordTime.take(fields),
                fields.text("author"), fields.text("action"), fields.map("arguments"));
    }
}
