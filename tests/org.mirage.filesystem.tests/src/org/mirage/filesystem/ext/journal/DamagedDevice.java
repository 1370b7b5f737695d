// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;

/** A device with some bytes changed, which counts what is read from it. */
final class DamagedDevice implements BlockDevice {

    private record Patch(long offset, byte[] bytes) {
    }

    private final BlockDevice device;
    private final List<Patch> patches = new ArrayList<>();
    private long read;

    DamagedDevice(BlockDevice device) {
        this.device = device;
    }

    void patch(long offset, byte[] bytes) {
        patches.add(new Patch(offset, bytes));
    }

    /** Bytes read so far. */
    long bytesRead() {
        return read;
    }

    @Override
    public long size() {
        return device.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        int start = target.position();
        int length = target.remaining();
        read += length;
        device.read(offset, target);
        for (Patch patch : patches) {
            long from = Math.max(offset, patch.offset);
            long to = Math.min(offset + length, patch.offset + patch.bytes.length);
            if (from < to) {
                target.put(start + (int) (from - offset), patch.bytes, (int) (from - patch.offset), (int) (to - from));
            }
        }
    }

    @Override
    public void close() {
        // the device underneath belongs to whoever opened it
    }
}
