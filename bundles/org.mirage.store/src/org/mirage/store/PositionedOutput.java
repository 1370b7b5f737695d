// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Writes one region of a file from its beginning on, in large steps. */
final class PositionedOutput {

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private long position;

    PositionedOutput(FileChannel channel, long position) {
        this.channel = channel;
        this.position = position;
    }

    PositionedOutput put(Hash hash) throws IOException {
        room(Hash.SIZE);
        hash.put(buffer);
        return this;
    }

    PositionedOutput putInt(int value) throws IOException {
        room(4);
        buffer.putInt(value);
        return this;
    }

    PositionedOutput putLong(long value) throws IOException {
        room(8);
        buffer.putLong(value);
        return this;
    }

    void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
        buffer.clear();
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }
}
