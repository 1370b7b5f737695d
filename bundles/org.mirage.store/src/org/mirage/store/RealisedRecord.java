// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.List;
import java.util.Map;

/**
 * The disks that realise a version: what a log record of action {@link #ACTION} says.
 *
 * @param version the version record
 * @param disks the disk objects, in order
 * @param how {@code imported} and the like
 */
public record RealisedRecord(Hash version, List<Hash> disks, String how) {

    /** The action of a log record that says such a thing. */
    public static final String ACTION = "realise";

    /** The arguments of the log record. */
    public Map<String, Object> arguments() {
        return Map.of("version", version, "disks", disks, "how", how);
    }

    /** Reads the arguments of a log record, as given to it or as decoded. */
    public static RealisedRecord of(LogRecord log) throws DamagedObjectException {
        Map<String, Object> decoded = Cbor.decodeMap(Cbor.encode(log.arguments()), "log record");
        RecordFields fields = RecordFields.of(decoded, "log record of action " + ACTION);
        return new RealisedRecord(fields.hash("version"), fields.hashes("disks"), fields.text("how"));
    }
}
