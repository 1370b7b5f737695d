// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One connection to one export of an NBD server on a Unix socket, with several requests in flight.
 *
 * <p>Any thread may submit requests; a thread of the connection's own takes the replies. What the server sends is
 * checked: it may have been taken over by the image that it reads.
 */
final class NbdClient implements Closeable {

    /** qemu-nbd works on as many requests of one connection at once. */
    private static final int IN_FLIGHT = 16;
    private static final int HANDSHAKE_SECONDS = 60;
    private static final int MAX_ERROR = 4 << 10;

    private final SocketChannel channel;
    private final ExportInfo export;
    private final Map<Long, PendingRequest> pending = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private final AtomicLong cookies = new AtomicLong();
    private final Object writing = new Object();
    private volatile IOException end;
    private volatile boolean readerGone;

    private NbdClient(SocketChannel channel, ExportInfo export) {
        this.channel = channel;
        this.export = export;
        Thread.ofPlatform().daemon().name("nbd-replies").start(this::takeReplies);
    }

    static NbdClient connect(Path socket, String name) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        CompletableFuture<Void> patience = new CompletableFuture<>();
        boolean connected = false;
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            // a server that keeps silent would keep us for ever
            patience.orTimeout(HANDSHAKE_SECONDS, TimeUnit.SECONDS).exceptionally(late -> close(channel));
            NbdClient client = new NbdClient(channel, new Handshake(channel, name).run());
            connected = true;
            return client;
        } catch (ClosedChannelException e) {
            throw new NbdException("the NBD server at " + socket + " does not answer", e);
        } catch (NbdException e) {
            throw e;
        } catch (IOException e) {
            throw new NbdException("cannot talk to the NBD server at " + socket + ": " + e.getMessage(), e);
        } finally {
            patience.complete(null);
            if (!connected) {
                close(channel);
            }
        }
    }

    private static Void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // it is given up in any case
        }
        return null;
    }

    ExportInfo export() {
        return export;
    }

    /** Sends a request; the caller then waits for it. Waits itself while too many are in flight. */
    void submit(PendingRequest request) throws IOException {
        room.acquireUninterruptibly();
        long cookie = cookies.incrementAndGet();
        pending.put(cookie, request);
        try {
            synchronized (writing) {
                Wire.write(channel, request.message(cookie));
            }
        } catch (IOException e) {
            stop(e);
        }
        if (readerGone) {
            // it may have gone before it could see this request
            finish(cookie, end);
        }
    }

    private void finish(long cookie, IOException failure) {
        PendingRequest request = pending.remove(cookie);
        if (request != null) {
            if (failure != null) {
                request.fail(failure);
            }
            room.release();
            request.finish();
        }
    }

    private void takeReplies() {
        try {
            while (true) {
                takeReply();
            }
        } catch (IOException | RuntimeException e) {
            stop(e instanceof IOException io ? io : new IOException(e));
            // nobody but this thread ends requests while it lives, as it writes into their buffers
            readerGone = true;
            for (Long cookie : pending.keySet()) {
                finish(cookie, end);
            }
        }
    }

    private void takeReply() throws IOException {
        ByteBuffer head = Wire.read(channel, 16);
        int magic = head.getInt();
        if (magic == Protocol.SIMPLE_REPLY_MAGIC) {
            int error = head.getInt();
            long cookie = head.getLong();
            PendingRequest request = request(cookie);
            if (error != 0) {
                request.fail(failure(request, error, ""));
            } else {
                request.simple(channel);
            }
            finish(cookie, null);
        } else if (magic == Protocol.STRUCTURED_REPLY_MAGIC && export.structured()) {
            int flags = head.getShort();
            int type = Short.toUnsignedInt(head.getShort());
            long cookie = head.getLong();
            int length = Wire.read(channel, 4).getInt();
            takeChunk(request(cookie), type, length);
            if ((flags & Protocol.REPLY_FLAG_DONE) != 0) {
                finish(cookie, null);
            }
        } else {
            throw new NbdException("the NBD server does not keep to the protocol");
        }
    }

    private void takeChunk(PendingRequest request, int type, int length) throws IOException {
        if (type == Protocol.REPLY_NONE && length == 0) {
            return;
        }
        if ((type & Protocol.REPLY_ERROR_BIT) == 0) {
            request.chunk(channel, type, length);
            return;
        }
        if (length < 6 || length > MAX_ERROR) {
            throw new NbdException("the NBD server sends an error of a wrong length");
        }
        ByteBuffer error = Wire.read(channel, length);
        int number = error.getInt();
        byte[] text = new byte[Math.min(Short.toUnsignedInt(error.getShort()), error.remaining())];
        error.get(text);
        request.fail(failure(request, number, new String(text, StandardCharsets.UTF_8)));
    }

    private PendingRequest request(long cookie) throws NbdException {
        PendingRequest request = pending.get(cookie);
        if (request == null) {
            throw new NbdException("the NBD server answers what was not asked");
        }
        return request;
    }

    private static NbdException failure(PendingRequest request, int number, String text) {
        String said = text.isEmpty() ? Protocol.error(number) : text.replaceAll("\\p{Cntrl}", "?");
        return new NbdException("bytes " + request.offset() + " + " + Integer.toUnsignedLong(request.length()) + ": " + said);
    }

    private synchronized void stop(IOException reason) {
        if (end == null) {
            end = reason;
        }
        close(channel);
    }

    @Override
    public void close() {
        stop(new NbdException("the connection to the NBD server is closed"));
    }
}
