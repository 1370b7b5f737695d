// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** A part of a device that nobody else has; closing it closes that device. */
final class OwnedSlice implements BlockDevice {

    private final BlockDevice whole;
    private final BlockDevice part;

    OwnedSlice(BlockDevice whole, long start, long length) throws EOFException {
        this.whole = whole;
        this.part = new DeviceSlice(whole, start, length);
    }

    @Override
    public long size() {
        return part.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        part.read(offset, target);
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        return part.status(offset, length);
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
