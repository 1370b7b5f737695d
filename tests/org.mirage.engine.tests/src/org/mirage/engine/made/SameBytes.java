// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.disk.BlockDevice;

/** Compares disks byte by byte. */
public final class SameBytes {

    private static final long MIB = 1 << 20;

    private SameBytes() {
    }

    /** Fails where two disks differ. */
    public static void check(BlockDevice expected, BlockDevice found) throws IOException {
        assertEquals(expected.size(), found.size());
        for (long at = 0; at < expected.size(); at += MIB) {
            byte[] wanted = new byte[(int) Math.min(MIB, expected.size() - at)];
            byte[] got = new byte[wanted.length];
            expected.read(at, ByteBuffer.wrap(wanted));
            found.read(at, ByteBuffer.wrap(got));
            assertArrayEquals(wanted, got, "in the MiB at " + at);
        }
    }
}
