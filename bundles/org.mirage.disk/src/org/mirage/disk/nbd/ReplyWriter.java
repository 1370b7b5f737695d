// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/** Writes replies to one client, whole chunk by whole chunk, whichever thread they come from. */
final class ReplyWriter {

    private final SocketChannel channel;
    private final boolean structured;
    private final ReentrantLock writing = new ReentrantLock();

    ReplyWriter(SocketChannel channel, boolean structured) {
        this.channel = channel;
        this.structured = structured;
    }

    boolean structured() {
        return structured;
    }

    /** Says that a command without a result has succeeded. */
    void done(Request request) throws IOException {
        write(simple(request, 0));
    }

    void error(Request request, int number, String text) throws IOException {
        if (!structured) {
            write(simple(request, number));
            return;
        }
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(message.length, Protocol.MAX_NAME);
        ByteBuffer chunk = chunk(request, true, Protocol.REPLY_ERROR, 6 + length, 6 + length);
        write(chunk.putInt(number).putShort((short) length).put(message, 0, length).flip());
    }

    /** The beginning of a simple reply to a read, of which the data follow by {@link #bare}. */
    static ByteBuffer simple(Request request, int error) {
        ByteBuffer reply = ByteBuffer.allocate(16);
        return reply.putInt(Protocol.SIMPLE_REPLY_MAGIC).putInt(error).putLong(request.cookie()).flip();
    }

    void data(Request request, long offset, ByteBuffer data, boolean last) throws IOException {
        ByteBuffer head = chunk(request, last, Protocol.REPLY_OFFSET_DATA, 8 + data.remaining(), 8);
        write(head.putLong(offset).flip(), data);
    }

    void hole(Request request, long offset, long length, boolean last) throws IOException {
        write(chunk(request, last, Protocol.REPLY_OFFSET_HOLE, 12, 12).putLong(offset).putInt((int) length).flip());
    }

    void status(Request request, ByteBuffer extents) throws IOException {
        ByteBuffer head = chunk(request, true, Protocol.REPLY_BLOCK_STATUS, 4 + extents.remaining(), 4);
        write(head.putInt(ServerHandshake.ALLOCATION_CONTEXT).flip(), extents);
    }

    /** The head of a structured chunk with room for the first bytes of its payload. */
    private static ByteBuffer chunk(Request request, boolean last, int type, int length, int room) {
        ByteBuffer head = ByteBuffer.allocate(20 + room);
        head.putInt(Protocol.STRUCTURED_REPLY_MAGIC).putShort((short) (last ? Protocol.REPLY_FLAG_DONE : 0));
        return head.putShort((short) type).putLong(request.cookie()).putInt(length);
    }

    private void write(ByteBuffer... parts) throws IOException {
        writing.lock();
        try {
            Wire.write(channel, parts);
        } finally {
            writing.unlock();
        }
    }

    /** Has several writes follow each other with nothing in between. */
    void together(Transmission.Work writes) throws IOException {
        writing.lock();
        try {
            writes.run();
        } finally {
            writing.unlock();
        }
    }

    /** Writes bytes as they are; only within {@link #together}. */
    void bare(ByteBuffer... parts) throws IOException {
        write(parts);
    }
}
