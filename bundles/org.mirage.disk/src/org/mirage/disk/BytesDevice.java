// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A device of a few bytes in memory, such as a format's header or footer. */
public final class BytesDevice implements BlockDevice {

    private final byte[] bytes;

    /** Keeps the array itself. */
    public BytesDevice(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        target.put(bytes, (int) offset, target.remaining());
    }

    @Override
    public void close() {
        // there is nothing to close
    }
}
