// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.List;
import java.util.Map;

/**
 * A disk: which windows make it up.
 *
 * @param size bytes
 * @param sectorSize bytes
 * @param windows the windows' objects in order, each of {@link MapWindow#SIZE} but for the last; null where all is zero
 * @param extra what else stands in the record, kept as it is
 */
public record DiskRecord(long size, int sectorSize, List<Hash> windows, Map<String, Object> extra) {

    /** The record's bytes, to be put as {@link ObjectKind#DISK}. */
    public byte[] encode() {
        throw new UnsupportedOperationException();
    }

    /** Decodes a record. */
    public static DiskRecord decode(byte[] bytes) throws DamagedObjectException {
        throw new UnsupportedOperationException();
    }
}
