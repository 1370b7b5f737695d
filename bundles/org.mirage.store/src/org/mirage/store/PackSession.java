// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Adds objects to a library, by any number of threads; all become visible at once, or none. */
public final class PackSession implements ObjectSource, Closeable {

    /** True exactly once for a name that is neither in the store nor claimed before: the caller must then write it. */
    public boolean claim(ObjectName name) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** A writer for one thread. */
    public FrameWriter frames() {
        throw new UnsupportedOperationException();
    }

    /** Names an object and writes it unless it is known. */
    public Hash put(ObjectKind kind, byte[] bytes) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Writes what all writers have gathered; from then on this session can read it. */
    public void flush() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Bytes added to packs so far. */
    public long writtenBytes() {
        throw new UnsupportedOperationException();
    }

    /** Objects claimed so far. */
    public long newObjects() {
        throw new UnsupportedOperationException();
    }

    /** Makes all that was written durable and visible to every process; the packs that were added. */
    public List<PackInfo> commit() throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean contains(ObjectName name) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public long size(ObjectName name) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] read(ObjectName name) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void read(ObjectName name, long offset, ByteBuffer target) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Ends the session; what was not committed is gone. */
    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
