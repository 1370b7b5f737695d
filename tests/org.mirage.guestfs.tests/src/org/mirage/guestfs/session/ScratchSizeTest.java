// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** However large the drives are and however much room there is: ext4 has no file of 16 TiB. */
class ScratchSizeTest {

    @Test
    void everyFileSystemHasFilesSoLong() {
        for (long bytes : new long[] {0, 1L << 40, 3L << 40, Long.MAX_VALUE}) {
            long size = Scratch.size(bytes, Long.MAX_VALUE);
            assertTrue(size >= 1L << 30 && size < 16L << 40, Long.toString(size));
        }
        assertEquals(9L << 30, Scratch.size(1L << 30, 1L << 40));
        assertEquals(3L << 30, Scratch.size(1L << 30, 4L << 30));
    }
}
