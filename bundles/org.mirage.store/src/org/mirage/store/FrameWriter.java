// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Gathers objects into frames, compresses them in the calling thread and appends them to the pack; for one thread. */
public final class FrameWriter implements Closeable {

    /** Adds an object that was claimed; what remains of the buffer is copied, its position does not move. */
    public void put(ObjectName name, ByteBuffer bytes) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Writes what was gathered. */
    public void flush() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Flushes and gives the buffers back. */
    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
