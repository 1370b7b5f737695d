// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A device whose last sector is filled up with zeros.
 *
 * <p>Disks consist of whole sectors, and QEMU shows a raw file of another length in the same way.
 */
final class SectorPadding implements BlockDevice {

    private static final int SECTOR = 512;

    private final BlockDevice inner;
    private final long size;

    private SectorPadding(BlockDevice inner) {
        this.inner = inner;
        this.size = (inner.size() + SECTOR - 1) / SECTOR * SECTOR;
    }

    /** The device itself when it has whole sectors. */
    static BlockDevice of(BlockDevice device) {
        return device.size() % SECTOR == 0 ? device : new SectorPadding(device);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        int end = target.limit();
        int present = (int) Math.clamp(inner.size() - offset, 0, target.remaining());
        target.limit(target.position() + present);
        try {
            if (present > 0) {
                inner.read(offset, target);
            }
        } finally {
            target.limit(end);
        }
        while (target.hasRemaining()) {
            target.put((byte) 0);
        }
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        requireWithin(offset, length);
        StatusList found = new StatusList();
        long present = Math.clamp(inner.size() - offset, 0, length);
        if (present > 0) {
            inner.status(offset, present).forEach(range -> found.add(range.offset(), range.length(), range.zero()));
        }
        found.add(offset + present, length - present, true);
        return found.toList();
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
