// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A content as a stream, read ahead by 64 KiB for those who ask for single bytes. */
final class ContentStream extends InputStream {

    private final ContentReader reader;
    private final ContentName name;
    private final long size;
    private final ByteBuffer ahead = ByteBuffer.allocate(1 << 16).limit(0);
    private long position;

    ContentStream(ContentReader reader, ContentName name, long size) {
        this.reader = reader;
        this.name = name;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        if (!ahead.hasRemaining()) {
            ahead.clear();
            position += reader.read(name, position, ahead);
            ahead.flip();
        }
        return ahead.hasRemaining() ? ahead.get() & 255 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ahead.hasRemaining()) {
            int count = Math.min(length, ahead.remaining());
            ahead.get(target, offset, count);
            return count;
        }
        int count = reader.read(name, position, ByteBuffer.wrap(target, offset, length));
        position += count;
        return count == 0 ? -1 : count;
    }

    @Override
    public long skip(long count) {
        long wanted = Math.max(0, Math.min(count, size - position + ahead.remaining()));
        if (wanted <= ahead.remaining()) {
            ahead.position(ahead.position() + (int) wanted);
        } else {
            position += wanted - ahead.remaining();
            ahead.limit(ahead.position());
        }
        return wanted;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, size - position + ahead.remaining());
    }
}
