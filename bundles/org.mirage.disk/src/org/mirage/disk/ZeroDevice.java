// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A device of nothing but zeros.
 *
 * @param size in bytes
 */
public record ZeroDevice(long size) implements BlockDevice {

    private static final byte[] ZEROS = new byte[1 << 16];

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        while (target.hasRemaining()) {
            target.put(ZEROS, 0, Math.min(ZEROS.length, target.remaining()));
        }
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        requireWithin(offset, length);
        return length == 0 ? List.of() : List.of(new BlockStatus(offset, length, true));
    }

    @Override
    public void close() {
        // there is nothing to close
    }
}
