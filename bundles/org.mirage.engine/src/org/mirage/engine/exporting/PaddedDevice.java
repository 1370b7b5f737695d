// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.StatusList;

/** A disk that goes on with zeros until its size is a whole number of units. */
public final class PaddedDevice implements BlockDevice {

    private final BlockDevice disk;
    private final long size;

    /**
     * Fills a disk up.
     *
     * @param unit bytes
     */
    public PaddedDevice(BlockDevice disk, int unit) {
        this.disk = disk;
        size = Math.multiplyExact(FileLayout.units(disk.size(), unit), (long) unit);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        int real = (int) Math.clamp(disk.size() - offset, 0, target.remaining());
        if (real > 0) {
            disk.read(offset, target.slice(target.position(), real));
            target.position(target.position() + real);
        }
        while (target.hasRemaining()) {
            target.put((byte) 0);
        }
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        requireWithin(offset, length);
        StatusList status = new StatusList();
        long real = Math.clamp(disk.size() - offset, 0, length);
        for (BlockStatus range : real == 0 ? List.<BlockStatus>of() : disk.status(offset, real)) {
            status.add(range.offset(), range.length(), range.zero());
        }
        status.add(offset + real, length - real, true);
        return status.toList();
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
