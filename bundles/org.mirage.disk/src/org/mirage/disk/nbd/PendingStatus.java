// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.mirage.disk.StatusList;

/** A question for block status under way; the answer may cover less than was asked. */
final class PendingStatus extends PendingRequest {

    private static final int MAX_CHUNK = 8 << 20;

    private final long offset;
    private final int length;
    private final int context;
    private final StatusList found;
    private long end;

    /** @param found where the answer goes; it ends at the offset so far */
    PendingStatus(long offset, int length, int context, StatusList found) {
        this.offset = offset;
        this.length = length;
        this.context = context;
        this.found = found;
        this.end = offset;
    }

    /** The first byte that the answer does not tell about. */
    long end() {
        return end;
    }

    @Override
    int command() {
        return Protocol.CMD_BLOCK_STATUS;
    }

    @Override
    long offset() {
        return offset;
    }

    @Override
    int length() {
        return length;
    }

    @Override
    void chunk(SocketChannel channel, int type, int payload) throws IOException {
        if (type != Protocol.REPLY_BLOCK_STATUS || payload < 12 || payload > MAX_CHUNK || payload % 8 != 4) {
            throw new NbdException("the NBD server answers with a wrong chunk of type " + type);
        }
        ByteBuffer data = Wire.read(channel, payload);
        if (data.getInt() != context || end != offset) {
            throw new NbdException("the NBD server answers with block status that was not asked for");
        }
        long limit = offset + Integer.toUnsignedLong(length);
        while (data.hasRemaining() && end < limit) {
            // the last extent may reach further than was asked
            long extent = Math.min(Integer.toUnsignedLong(data.getInt()), limit - end);
            found.add(end, extent, (data.getInt() & Protocol.STATE_ZERO) != 0);
            end += extent;
        }
    }

    @Override
    void simple(SocketChannel channel) throws IOException {
        throw new NbdException("the NBD server answers a question for block status with nothing");
    }

    @Override
    void requireComplete() throws NbdException {
        if (end == offset) {
            throw new NbdException("the NBD server sent no block status");
        }
    }
}
