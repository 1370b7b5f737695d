// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** A device with zeros behind its end. */
public final class ZeroPadding implements BlockDevice {

    private static final int SECTOR = 512;

    private final BlockDevice inner;
    private final long size;

    private ZeroPadding(BlockDevice inner, long size) {
        this.inner = inner;
        this.size = size;
    }

    /** Up to a whole sector: disks consist of them, and QEMU shows a raw file of another length in the same way. */
    static BlockDevice toSectors(BlockDevice device) {
        return toWhole(device, SECTOR);
    }

    /** Up to a whole number of units of so many bytes. */
    public static BlockDevice toWhole(BlockDevice device, int unit) {
        return to(device, Math.multiplyExact(Math.ceilDiv(device.size(), (long) unit), (long) unit));
    }

    /** Up to a size; the device itself when it has that many bytes or more. */
    public static BlockDevice to(BlockDevice device, long size) {
        return device.size() >= size ? device : new ZeroPadding(device, size);
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
