// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Semaphore;
import org.mirage.disk.BlockDevice;

/** The server's part after the handshake: requests are taken one after the other and worked on side by side. */
final class Transmission {

    /** How many requests of one client are worked on at once; each holds one buffer. */
    private static final int IN_FLIGHT = 8;

    private final SocketChannel channel;
    private final ServerHandshake.Agreement agreement;
    private final BlockDevice device;
    private final BufferPool buffers;
    private final ReplyWriter replies;
    private final Semaphore room = new Semaphore(IN_FLIGHT);

    Transmission(SocketChannel channel, ServerHandshake.Agreement agreement, BufferPool buffers) {
        this.channel = channel;
        this.agreement = agreement;
        this.device = agreement.device();
        this.buffers = buffers;
        this.replies = new ReplyWriter(channel, agreement.structured());
    }

    /** Returns when the client says good-bye or has gone, and no work for it is left. */
    void run() throws IOException {
        try {
            ByteBuffer head = ByteBuffer.allocateDirect(Protocol.REQUEST_LENGTH);
            while (true) {
                Wire.read(channel, head.clear());
                Request request = Request.parse(head.flip());
                if (request.type() == Protocol.CMD_DISC) {
                    return;
                }
                take(request);
            }
        } finally {
            room.acquireUninterruptibly(IN_FLIGHT);
        }
    }

    private void take(Request request) throws IOException {
        switch (request.type()) {
            case Protocol.CMD_READ -> {
                if (request.flags() != 0 || request.length() > Protocol.MAX_PAYLOAD || !request.isWithin(device.size())) {
                    replies.error(request, Protocol.EINVAL, "no such range");
                } else {
                    work(new ReadWork(request, device, buffers, replies));
                }
            }
            case Protocol.CMD_BLOCK_STATUS -> {
                if ((request.flags() & ~Protocol.CMD_FLAG_REQ_ONE) != 0 || !agreement.allocation() || request.length() == 0
                        || !request.isWithin(device.size())) {
                    replies.error(request, Protocol.EINVAL, "no such range or context");
                } else {
                    work(new StatusWork(request, device, replies));
                }
            }
            case Protocol.CMD_FLUSH, Protocol.CMD_CACHE -> replies.done(request);
            case Protocol.CMD_WRITE -> {
                if (request.length() > Protocol.MAX_PAYLOAD) {
                    throw new NbdException("the client sends an overlong request");
                }
                Wire.skip(channel, request.length());
                replies.error(request, Protocol.EPERM, "this export is read-only");
            }
            case Protocol.CMD_TRIM, Protocol.CMD_WRITE_ZEROES ->
                    replies.error(request, Protocol.EPERM, "this export is read-only");
            default -> replies.error(request, Protocol.EINVAL, "unknown command");
        }
    }

    /** Something to be done for a client, with its reply. */
    interface Work {
        void run() throws IOException;
    }

    private void work(Work work) {
        room.acquireUninterruptibly();
        Thread.ofVirtual().name("nbd-request").start(() -> {
            boolean replied = false;
            try {
                work.run();
                replied = true;
            } catch (IOException e) {
                // the client has gone, or its reply broke off
            } finally {
                if (!replied) {
                    // without its reply, or with half of it, the client would wait for ever
                    hangUp();
                }
                room.release();
            }
        });
    }

    private void hangUp() {
        try {
            channel.close();
        } catch (IOException e) {
            // it is closed as far as it goes
        }
    }
}
