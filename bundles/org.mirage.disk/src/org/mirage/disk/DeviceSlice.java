// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** A part of another device; closing it leaves that one open, as several slices share it. */
final class DeviceSlice implements BlockDevice {

    private final BlockDevice whole;
    private final long start;
    private final long length;

    DeviceSlice(BlockDevice whole, long start, long length) throws EOFException {
        whole.requireWithin(start, length);
        this.whole = whole;
        this.start = start;
        this.length = length;
    }

    @Override
    public long size() {
        return length;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        whole.read(start + offset, target);
    }

    @Override
    public List<BlockStatus> status(long offset, long count) throws IOException {
        requireWithin(offset, count);
        return whole.status(start + offset, count).stream()
                .map(s -> new BlockStatus(s.offset() - start, s.length(), s.zero()))
                .toList();
    }

    @Override
    public void close() {
        // the whole device belongs to whoever opened it
    }
}
