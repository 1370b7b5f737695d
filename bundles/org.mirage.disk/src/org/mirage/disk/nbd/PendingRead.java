// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A read under way. */
final class PendingRead extends PendingRequest {

    private final long offset;
    private final ByteBuffer target;
    private long received;

    /** @param target a buffer of its own from position 0 on, all of which is filled */
    PendingRead(long offset, ByteBuffer target) {
        this.offset = offset;
        this.target = target;
    }

    @Override
    int command() {
        return Protocol.CMD_READ;
    }

    @Override
    long offset() {
        return offset;
    }

    @Override
    int length() {
        return target.capacity();
    }

    @Override
    void chunk(SocketChannel channel, int type, int length) throws IOException {
        switch (type) {
            case Protocol.REPLY_OFFSET_DATA -> {
                if (length < 9) {
                    throw new NbdException("the NBD server sends a data chunk that is too short");
                }
                Wire.read(channel, part(Wire.read(channel, 8).getLong(), length - 8));
            }
            case Protocol.REPLY_OFFSET_HOLE -> {
                if (length != 12) {
                    throw new NbdException("the NBD server sends a hole chunk of a wrong length");
                }
                ByteBuffer hole = Wire.read(channel, 12);
                zero(part(hole.getLong(), hole.getInt()));
            }
            default -> throw new NbdException("the NBD server answers a read with a chunk of type " + type);
        }
    }

    /** The part of the target for a chunk; one that lies outside of what was asked is the server's fault. */
    private ByteBuffer part(long from, int length) throws NbdException {
        received += length;
        boolean inside = length > 0 && from >= offset && from - offset <= target.capacity() - length;
        if (!inside || received > target.capacity()) {
            throw new NbdException("the NBD server sends bytes that were not asked for");
        }
        return target.slice((int) (from - offset), length);
    }

    private static void zero(ByteBuffer part) {
        while (part.remaining() >= 8) {
            part.putLong(0);
        }
        while (part.hasRemaining()) {
            part.put((byte) 0);
        }
    }

    @Override
    void simple(SocketChannel channel) throws IOException {
        Wire.read(channel, part(offset, target.capacity()));
    }

    @Override
    void requireComplete() throws NbdException {
        if (received != target.capacity()) {
            throw new NbdException("the NBD server sent " + received + " of " + target.capacity() + " bytes");
        }
    }
}
