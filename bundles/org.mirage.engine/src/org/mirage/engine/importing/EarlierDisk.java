// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;

import org.mirage.disk.spill.PairTable;
import org.mirage.store.DiskMapReader;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.MapVisitor;
import org.mirage.store.ObjectSource;

/** What a disk was in an earlier version, and where its bytes are others now; for any number of threads. */
public final class EarlierDisk {

    private final DiskRecord record;
    private final DiskMapReader map;
    private final PairTable changed;

    /**
     * @param objects that the record's windows are among
     * @param changed offsets and lengths of what differs, in rising order, none over another; belongs to the caller
     */
    public EarlierDisk(DiskRecord record, ObjectSource objects, PairTable changed) {
        this.record = record;
        this.map = new DiskMapReader(objects, record);
        this.changed = changed;
    }

    /** True when any byte of a range may be another than it was. */
    boolean isChanged(long offset, long length) {
        long next = changed.search(offset);
        return next < changed.size() && changed.first(next) < offset + length
                || next > 0 && changed.first(next - 1) + changed.second(next - 1) > offset;
    }

    /** Visits what a range was made of. */
    void pieces(long offset, long length, MapVisitor visitor) throws IOException {
        map.pieces(offset, length, visitor);
    }

    /** The window of its map that a number means; null where all was zero. */
    Hash window(int number) {
        return record.windows().get(number);
    }
}
