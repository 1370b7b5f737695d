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
 * @param arguments texts, numbers, bytes, truth values, lists and maps of them
 */
public record LogRecord(long sequence, Instant time, String author, String action, Map<String, Object> arguments) {

    /** The record's bytes, to be put as {@link ObjectKind#LOG}. */
    public byte[] encode() {
        throw new UnsupportedOperationException();
    }

    /** Decodes a record. */
    public static LogRecord decode(byte[] bytes) throws DamagedObjectException, NewerFormatException {
        throw new UnsupportedOperationException();
    }
}
