// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One content on its way into the store, told from its beginning to its end. */
public final class LargeContent implements Closeable {

    /** The next bytes: all that remains of the buffer, which is read to its end. */
    public void write(ByteBuffer bytes) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The next bytes are this many zeros that the file does not hold. */
    public void hole(long length) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Stores the rest and the recipe. */
    public StoredContent finish() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Gives the buffers back; needed only where {@link #finish()} was not reached. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
