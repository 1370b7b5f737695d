// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * Buffers outside the heap that wait for use. To make one anew is dear: the system has to find and clear its memory.
 */
final class Buffers {

    private static final int MOST = 8;
    /** Buffers larger than this are not kept: a frame that needs one is rare. */
    private static final int LARGEST = 8 << 20;
    /** Capacities are multiples of it, so that a buffer fits most later frames too. */
    private static final int STEP = 64 << 10;

    private final ArrayDeque<ByteBuffer> idle = new ArrayDeque<>();

    /** A buffer whose limit is a size; its capacity is less than a step, or than double, above that. */
    ByteBuffer take(int size) {
        int capacity = (size + STEP - 1) / STEP * STEP;
        synchronized (this) {
            for (int i = idle.size(); i > 0; i--) {
                ByteBuffer buffer = idle.pollFirst();
                if (buffer.capacity() >= capacity && buffer.capacity() / 2 <= capacity) {
                    return buffer.clear().limit(size);
                }
                idle.addLast(buffer);
            }
        }
        return ByteBuffer.allocateDirect(capacity).limit(size);
    }

    /** Gives a buffer back; nobody may use it any more. */
    synchronized void give(ByteBuffer buffer) {
        if (buffer.capacity() <= LARGEST) {
            idle.addFirst(buffer);
            if (idle.size() > MOST) {
                idle.pollLast();
            }
        }
    }
}
