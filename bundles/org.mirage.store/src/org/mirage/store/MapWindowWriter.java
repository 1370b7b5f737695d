// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/** Builds a window from its beginning to its end, joining what can be joined. */
public final class MapWindowWriter {

    /** The next bytes are zeros. */
    public void zero(int length) {
        throw new UnsupportedOperationException();
    }

    /** The next bytes are those of a chunk from an offset on. */
    public void chunk(Hash chunk, int chunkOffset, int length) {
        throw new UnsupportedOperationException();
    }

    /** Bytes covered so far. */
    public int length() {
        throw new UnsupportedOperationException();
    }

    /** True when nothing but zeros was added, so that no object is needed. */
    public boolean allZero() {
        throw new UnsupportedOperationException();
    }

    /** The window's bytes, to be put as {@link ObjectKind#MAP}; the writer can then build the next one. */
    public byte[] finish() {
        throw new UnsupportedOperationException();
    }
}
