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
import org.mirage.store.ObjectSource;

/** A version's disk as a block device: bytes come from the packs, zeros are known from the disk map. */
public final class VersionDevice implements BlockDevice {

    private final DiskMapReader reader;
    private final int sectorSize;

    public VersionDevice(ObjectSource objects, DiskRecord disk) {
        reader = new DiskMapReader(objects, disk);
        sectorSize = disk.sectorSize();
    }

    @Override
    public long size() {
        return reader.size();
    }

    /** Bytes of a sector: 512 or 4096. */
    public int sectorSize() {
        return sectorSize;
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
            reader.segments(offset, length, status::add);
        }
        return status.toList();
    }

    @Override
    public void close() {
        // the packs belong to the library
    }
}
