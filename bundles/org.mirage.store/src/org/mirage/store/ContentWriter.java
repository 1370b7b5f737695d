// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/** Stores files' contents; for one thread. */
public final class ContentWriter {

    /** Files up to this many bytes are one chunk. */
    public static final int SMALL_LIMIT = 1 << 20;

    private static final int KEPT_BUFFERS = 4;

    private final ObjectTarget target;
    private final ArrayDeque<byte[]> buffers = new ArrayDeque<>();
    private boolean hashHoles;

    /** A writer into a session, through a thread's own frames. */
    public ContentWriter(PackSession session, FrameWriter frames) {
        this(new SessionTarget(session, frames));
    }

    /** A writer to wherever objects are taken. */
    public ContentWriter(ObjectTarget target) {
        this.target = target;
    }

    /** Names large files by all their bytes, however large their holes. */
    public ContentWriter hashHoles(boolean value) {
        hashHoles = value;
        return this;
    }

    /** Stores a content of at most {@link #SMALL_LIMIT} bytes, which is one chunk of the same hash. */
    public ContentName small(byte[] content) throws IOException {
        return small(ByteBuffer.wrap(content));
    }

    /** Stores what remains of a buffer, at most {@link #SMALL_LIMIT} bytes; its position does not move. */
    public ContentName small(ByteBuffer content) throws IOException {
        if (content.remaining() > SMALL_LIMIT) {
            throw new IllegalArgumentException(content.remaining() + " bytes are not a small content");
        }
        return new ContentName(chunk(content), false);
    }

    /**
     * Stores bytes that are no file's content, such as what lies between files on a disk, as one chunk of at most
     * {@link FastCdc#MAXIMUM} bytes; the buffer's position does not move.
     */
    public Hash chunk(ByteBuffer bytes) throws IOException {
        if (bytes.remaining() > FastCdc.MAXIMUM) {
            throw new IllegalArgumentException(bytes.remaining() + " bytes are too many for a chunk");
        }
        Hash hash = Hash.sha256(bytes);
        ObjectName name = ObjectName.chunk(hash);
        if (target.claim(name)) {
            target.put(name, bytes);
        }
        return hash;
    }

    /** Begins a content of any size, told piece by piece; several may be under way, each with 8 MiB of buffer. */
    public LargeContent large() {
        return large(null);
    }

    /** Like {@link #large()}, but the listener learns of the chunks, and no list of them is kept. */
    public LargeContent large(ChunkListener listener) {
        return new LargeContent(this, new RecipeWriter(target), hashHoles, listener);
    }

    byte[] takeBuffer() {
        byte[] buffer = buffers.pollFirst();
        return buffer != null ? buffer : new byte[LargeContent.BUFFER];
    }

    void giveBuffer(byte[] buffer) {
        if (buffers.size() < KEPT_BUFFERS) {
            buffers.addFirst(buffer);
        }
    }
}
