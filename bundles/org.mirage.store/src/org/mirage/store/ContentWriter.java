// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Stores files' contents; for one thread. */
public final class ContentWriter {

    /** Files up to this many bytes are one chunk. */
    public static final int SMALL_LIMIT = 1 << 20;

    public ContentWriter(PackSession session, FrameWriter frames) {
        throw new UnsupportedOperationException();
    }

    /** Names large files by all their bytes, however large their holes. */
    public ContentWriter hashHoles(boolean value) {
        throw new UnsupportedOperationException();
    }

    /** Stores a content of at most {@link #SMALL_LIMIT} bytes, which is one chunk of the same hash. */
    public ContentName small(byte[] content) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Stores what remains of a buffer, at most {@link #SMALL_LIMIT} bytes; its position does not move. */
    public ContentName small(ByteBuffer content) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Begins a content of any size, told piece by piece; several may be under way. */
    public LargeContent large() {
        throw new UnsupportedOperationException();
    }

    /** Like {@link #large()}, but the listener learns of the chunks, and no list of them is kept. */
    public LargeContent large(ChunkListener listener) {
        throw new UnsupportedOperationException();
    }
}
