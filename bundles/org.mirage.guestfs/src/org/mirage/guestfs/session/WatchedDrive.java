// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;

/** A drive that counts what the appliance reads of it. */
final class WatchedDrive implements BlockDevice {

    /** The firmware looks at sectors; kernels read pages at least. */
    private static final int FIRMWARE = 512;
    private static final int SMALLEST_GRAIN = 64 << 10;
    /** Of grains; one bit each. */
    private static final long MOST = 1L << 26;

    private final BlockDevice device;
    private final long grain;
    private final BitSet seen = new BitSet();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong earned = new AtomicLong();

    /** @param device stays the caller's */
    WatchedDrive(BlockDevice device) {
        this.device = device;
        this.grain = Math.max(SMALLEST_GRAIN, device.size() / MOST + 1);
    }

    /** Bytes that were read, however often, but for single sectors. */
    long read() {
        return read.get();
    }

    /** Bytes that were read and are not zero, once each, in grains that are counted wholly. */
    long earned() {
        return earned.get();
    }

    @Override
    public long size() {
        return device.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        int start = target.position();
        int length = target.remaining();
        device.read(offset, target);
        if (length > FIRMWARE) {
            read.addAndGet(length);
        }
        for (long at = offset; at < offset + length;) {
            int index = (int) (at / grain);
            long end = Math.min(offset + length, (index + 1) * grain);
            note(index, target.duplicate().position(start + (int) (at - offset)).limit(start + (int) (end - offset)));
            at = end;
        }
    }

    private void note(int index, ByteBuffer bytes) {
        synchronized (seen) {
            if (seen.get(index)) {
                return;
            }
        }
        if (isZero(bytes)) {
            return;
        }
        synchronized (seen) {
            if (!seen.get(index)) {
                seen.set(index);
                // a grain of a large drive is more than what may lie in it
                earned.addAndGet(SMALLEST_GRAIN);
            }
        }
    }

    private static boolean isZero(ByteBuffer bytes) {
        while (bytes.remaining() >= Long.BYTES) {
            if (bytes.getLong() != 0) {
                return false;
            }
        }
        while (bytes.hasRemaining()) {
            if (bytes.get() != 0) {
                return false;
            }
        }
        return true;
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
