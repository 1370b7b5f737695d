// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Counts what is read from a store. */
final class CountingSource implements ObjectSource {

    private final ObjectSource source;
    private int reads;

    CountingSource(ObjectSource source) {
        this.source = source;
    }

    int reads() {
        return reads;
    }

    @Override
    public boolean contains(ObjectName name) throws IOException {
        return source.contains(name);
    }

    @Override
    public long size(ObjectName name) throws IOException {
        return source.size(name);
    }

    @Override
    public byte[] read(ObjectName name) throws IOException {
        reads++;
        return source.read(name);
    }

    @Override
    public void read(ObjectName name, long offset, ByteBuffer target) throws IOException {
        reads++;
        source.read(name, offset, target);
    }
}
