// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Whole messages over a socket channel; NBD's numbers are big-endian, as a buffer's are. */
final class Wire {

    /** With array buffers the JDK keeps a copy of this size outside the heap for every thread. */
    private static final int HEAP_PIECE = 256 << 10;

    private Wire() {}

    /** Fills the buffer, or complains that the other side has gone. */
    static void read(SocketChannel channel, ByteBuffer target) throws IOException {
        int end = target.limit();
        while (target.position() < end) {
            if (!target.isDirect()) {
                target.limit(Math.min(end, target.position() + HEAP_PIECE));
            }
            int count = channel.read(target);
            target.limit(end);
            if (count < 0) {
                throw new EOFException("the other side closed the connection");
            }
        }
    }

    /** Reads a message of a length that has been checked. */
    static ByteBuffer read(SocketChannel channel, int length) throws IOException {
        ByteBuffer target = ByteBuffer.allocate(length);
        read(channel, target);
        return target.flip();
    }

    /** Reads past bytes that mean nothing here. */
    static void skip(SocketChannel channel, long length) throws IOException {
        ByteBuffer waste = ByteBuffer.allocate((int) Math.min(length, HEAP_PIECE));
        for (long left = length; left > 0; left -= waste.limit()) {
            waste.clear().limit((int) Math.min(left, waste.capacity()));
            read(channel, waste);
        }
    }

    static void write(SocketChannel channel, ByteBuffer... sources) throws IOException {
        ByteBuffer last = sources[sources.length - 1];
        while (last.hasRemaining() || left(sources)) {
            channel.write(sources);
        }
    }

    private static boolean left(ByteBuffer[] sources) {
        for (ByteBuffer source : sources) {
            if (source.hasRemaining()) {
                return true;
            }
        }
        return false;
    }
}
