// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.StatusList;

/** A disk and some bytes after it, as they follow one another in a file. */
final class AppendedDevice implements BlockDevice {

    private final BlockDevice disk;
    private final byte[] more;

    AppendedDevice(BlockDevice disk, byte[] more) {
        this.disk = disk;
        this.more = more;
    }

    @Override
    public long size() {
        return disk.size() + more.length;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        int first = (int) Math.clamp(disk.size() - offset, 0, target.remaining());
        if (first > 0) {
            disk.read(offset, target.slice(target.position(), first));
            target.position(target.position() + first);
        }
        if (target.hasRemaining()) {
            target.put(more, (int) (offset + first - disk.size()), target.remaining());
        }
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        requireWithin(offset, length);
        StatusList status = new StatusList();
        long first = Math.clamp(disk.size() - offset, 0, length);
        for (BlockStatus range : first == 0 ? List.<BlockStatus>of() : disk.status(offset, first)) {
            status.add(range.offset(), range.length(), range.zero());
        }
        status.add(offset + first, length - first, false);
        return status.toList();
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
