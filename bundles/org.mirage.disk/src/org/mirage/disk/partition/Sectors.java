// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.mirage.disk.BlockDevice;

/** Reads pieces of a disk that its tables refer to, and which need not be there. */
final class Sectors {

    private Sectors() {}

    /** Little-endian bytes; empty when they do not lie wholly on the disk. */
    static Optional<ByteBuffer> read(BlockDevice disk, long offset, int length) throws IOException {
        if (offset < 0 || offset > disk.size() - length) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        disk.read(offset, bytes);
        return Optional.of(bytes.flip());
    }

    static boolean isZero(ByteBuffer bytes) {
        for (int i = 0; i < bytes.limit(); i++) {
            if (bytes.get(i) != 0) {
                return false;
            }
        }
        return true;
    }
}
