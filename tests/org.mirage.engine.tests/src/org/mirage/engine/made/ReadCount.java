// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;

/** A device that counts what is read of it. */
public record ReadCount(BlockDevice device, AtomicLong bytes) implements BlockDevice {

    @Override
    public long size() {
        return device.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        bytes.addAndGet(target.remaining());
        device.read(offset, target);
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        return device.status(offset, length);
    }

    @Override
    public void close() throws IOException {
        device.close();
    }
}
