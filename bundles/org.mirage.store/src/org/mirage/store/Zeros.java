// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** Fills buffers with zeros. */
final class Zeros {

    private Zeros() {
    }

    /** Zeros up to the buffer's limit. */
    static void fill(ByteBuffer target) {
        MemorySegment.ofBuffer(target).fill((byte) 0);
        target.position(target.limit());
    }
}
