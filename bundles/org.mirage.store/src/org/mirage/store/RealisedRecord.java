// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.List;

/**
 * The disks that realise a version: what a log record of action {@code realise} says.
 *
 * @param version the version record
 * @param disks the disk objects, in order
 * @param how {@code imported} and the like
 */
public record RealisedRecord(Hash version, List<Hash> disks, String how) {

    /** The arguments of the log record. */
    public java.util.Map<String, Object> arguments() {
        throw new UnsupportedOperationException();
    }

    /** Reads the arguments of a log record. */
    public static RealisedRecord of(LogRecord log) throws DamagedObjectException {
        throw new UnsupportedOperationException();
    }
}
