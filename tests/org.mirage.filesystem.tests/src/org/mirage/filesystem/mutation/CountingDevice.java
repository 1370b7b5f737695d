// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.mutation;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.disk.BlockDevice;

/** A device in memory that counts what is read from it, and bears no reading outside: a reader has to check before. */
public final class CountingDevice implements BlockDevice {

    private final byte[] bytes;
    private final long mostRead;
    private long read;

    /** @param mostRead bytes that may be read of it */
    public CountingDevice(byte[] bytes, long mostRead) {
        this.bytes = bytes;
        this.mostRead = mostRead;
    }

    /** Bytes read so far. */
    public long bytesRead() {
        return read;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        if (offset < 0 || offset > bytes.length - target.remaining()) {
            throw new AssertionError("reads outside the device: " + offset + " + " + target.remaining());
        }
        read += target.remaining();
        if (read > mostRead) {
            throw new AssertionError("reads without end: more than " + mostRead + " of a device of " + bytes.length + " bytes");
        }
        target.put(bytes, (int) offset, target.remaining());
    }

    @Override
    public void close() {
        // nothing to give back
    }
}
