// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Buffers outside the heap, which are dear to make and to give back. */
final class BufferPool {

    static final int BUFFER_SIZE = 1 << 20;

    /** As many are kept as a few busy clients need; more may be out, but are not kept. */
    private static final int KEPT = 32;

    private final ConcurrentLinkedQueue<ByteBuffer> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    ByteBuffer take() {
        ByteBuffer buffer = idle.poll();
        if (buffer == null) {
            return ByteBuffer.allocateDirect(BUFFER_SIZE);
        }
        count.decrementAndGet();
        return buffer.clear();
    }

    void give(ByteBuffer buffer) {
        if (count.incrementAndGet() <= KEPT) {
            idle.add(buffer);
        } else {
            count.decrementAndGet();
        }
    }
}
