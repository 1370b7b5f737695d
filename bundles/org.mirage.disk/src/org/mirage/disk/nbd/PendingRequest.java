// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;

/** A request whose reply is on its way; the connection's reading thread fills it, the asking thread waits for it. */
abstract class PendingRequest {

    private final CountDownLatch done = new CountDownLatch(1);
    private IOException failure;

    /** The type of the command. */
    abstract int command();

    /** The first byte of the device that is asked about. */
    abstract long offset();

    /** The number of bytes asked about. */
    abstract int length();

    /** Takes the payload of one structured chunk. */
    abstract void chunk(SocketChannel channel, int type, int length) throws IOException;

    /** Takes the payload that follows a simple reply without error. */
    abstract void simple(SocketChannel channel) throws IOException;

    /** Complains when the reply has ended and not all that was asked for has come. */
    abstract void requireComplete() throws NbdException;

    /** Notes an error that the server reports; the first one counts. */
    final void fail(IOException reason) {
        if (failure == null) {
            failure = reason;
        }
    }

    /** Ends the waiting. */
    final void finish() {
        try {
            if (failure == null) {
                requireComplete();
            }
        } catch (NbdException e) {
            failure = e;
        }
        done.countDown();
    }

    /**
     * Waits for the end of the reply. It cannot be interrupted: until then the reading thread may still write into the
     * caller's buffer.
     */
    final void await() throws IOException {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new NbdException(failure.getMessage(), failure);
        }
    }

    /** The request as it goes over the wire. */
    final ByteBuffer message(long cookie) {
        ByteBuffer message = ByteBuffer.allocate(Protocol.REQUEST_LENGTH);
        message.putInt(Protocol.REQUEST_MAGIC).putShort((short) 0).putShort((short) command());
        return message.putLong(cookie).putLong(offset()).putInt(length()).flip();
    }
}
