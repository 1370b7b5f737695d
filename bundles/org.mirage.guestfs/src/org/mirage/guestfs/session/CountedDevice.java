// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;

/**
 * A device that counts what is read of it.
 *
 * @param device stays the caller's
 * @param count bytes of all devices together
 */
public record CountedDevice(BlockDevice device, AtomicLong count) implements BlockDevice {

    @Override
    public long size() {
        return device.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        int length = target.remaining();
        device.read(offset, target);
        count.addAndGet(length);
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        return device.status(offset, length);
    }

    @Override
    public void close() {
        // it is the caller's
    }
}
