// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Reads files' contents by name; for any number of threads. */
public final class ContentReader {

    public ContentReader(ObjectSource source) {
        throw new UnsupportedOperationException();
    }

    /** True when the content can be read. */
    public boolean contains(ContentName name) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Bytes of the content, holes included. */
    public long size(ContentName name) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Reads as many bytes from an offset on as the buffer takes; fewer only at the content's end. The number read. */
    public int read(ContentName name, long offset, ByteBuffer target) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The content as a stream. */
    public InputStream open(ContentName name) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Writes the content to a channel; holes go to {@code holes}, or as zeros to the channel when that is null. */
    public void writeTo(ContentName name, WritableByteChannel target, HoleListener holes) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Visits the chunks and holes that the content is made of. */
    public void pieces(ContentName name, PieceVisitor visitor) throws IOException {
        throw new UnsupportedOperationException();
    }
}
