// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.StatusList;
import org.mirage.store.DiskMapReader;
import org.mirage.store.DiskRecord;
import org.mirage.store.MapVisitor;
import org.mirage.store.ObjectSource;

/**
 * A version's disk as a block device: bytes come from the packs, zeros are known from the disk map.
 *
 * <p>The map knows zeros to the byte, as behind the end of a file in its last block. A client that asks for each of those
 * and reads around them would be kept busy for nothing, so only zeros of whole grains are told.
 */
public final class VersionDevice implements BlockDevice {

    /** What hard disks and file systems deal in. */
    private static final int BLOCK = 4 << 10;

    private final DiskRecord record;
    private final DiskMapReader reader;
    private final int grain;

    public VersionDevice(ObjectSource objects, DiskRecord disk) {
        this(disk, new DiskMapReader(objects, disk), BLOCK);
    }

    private VersionDevice(DiskRecord record, DiskMapReader reader, int grain) {
        this.record = record;
        this.reader = reader;
        this.grain = grain;
    }

    /** The same device telling only of zeros that fill whole grains of so many bytes. */
    public VersionDevice grain(int bytes) {
        return new VersionDevice(record, reader, bytes);
    }

    /** What the store says of the disk. */
    public DiskRecord record() {
        return record;
    }

    @Override
    public long size() {
        return reader.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        reader.read(offset, target);
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        requireWithin(offset, length);
        StatusList status = new StatusList();
        if (length > 0) {
            long asked = offset + length;
            reader.segments(offset, length, (start, bytes, zero) -> {
                long end = start + bytes;
                // what reaches beyond the question is taken to go on: the next question decides by the same rule
                long first = !zero ? end : start == offset ? start : Math.min(end, up(start));
                long last = end == asked ? end : Math.max(first, end - end % grain);
                status.add(start, first - start, false);
                status.add(first, last - first, true);
                status.add(last, end - last, false);
            });
        }
        return status.toList();
    }

    /** Visits what a range is made of, in its order; reads only the map. */
    void pieces(long offset, long length, MapVisitor visitor) throws IOException {
        reader.pieces(offset, length, visitor);
    }

    private long up(long offset) {
        return (offset + grain - 1) / grain * grain;
    }

    @Override
    public void close() {
        // the packs belong to the library
    }
}
