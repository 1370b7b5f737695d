// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.ArrayList;
import java.util.Collections;
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

    private static final String SIZE = "size";
    private static final String SECTOR_SIZE = "sectorSize";
    private static final String WINDOWS = "windows";

    /** Refuses a number of windows that does not fit the size. */
    public DiskRecord {
        windows = Collections.unmodifiableList(new ArrayList<>(windows));
        if (size < 0 || windows.size() != windowCount(size)) {
            throw new IllegalArgumentException(windows.size() + " windows for a disk of " + size + " bytes");
        }
    }

    /** A disk of which nothing else is said. */
    public DiskRecord(long size, int sectorSize, List<Hash> windows) {
        this(size, sectorSize, windows, Map.of());
    }

    /** Windows of a disk of some bytes. */
    public static long windowCount(long size) {
        return size / MapWindow.SIZE + (size % MapWindow.SIZE == 0 ? 0 : 1);
    }

    /** The record's bytes, to be put as {@link ObjectKind#DISK}. */
    public byte[] encode() {
        Map<String, Object> fields = RecordFields.encode(extra);
        fields.put(SIZE, size);
        fields.put(SECTOR_SIZE, sectorSize);
        fields.put(WINDOWS, windows);
        return Cbor.encode(fields);
    }

    /** Decodes a record. */
    public static DiskRecord decode(byte[] bytes) throws DamagedObjectException, NewerFormatException {
        RecordFields fields = RecordFields.decode(bytes, "disk record");
        long size = fields.number(SIZE, Long.MAX_VALUE);
        int sectorSize = (int) fields.number(SECTOR_SIZE, Integer.MAX_VALUE);
        List<Hash> windows =
                fields.list(WINDOWS, value -> value == null ? null : fields.hash(WINDOWS, value));
        if (windows.size() != windowCount(size)) {
            throw fields.damaged(WINDOWS);
        }
        return new DiskRecord(size, sectorSize, windows, fields.rest());
    }
}
