// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.mirage.disk.BlockDevice;

/** One client of the server, from its first byte to its last. */
final class ServerSession implements Closeable {

    private final SocketChannel channel;
    private final Map<String, BlockDevice> exports;
    private final BufferPool buffers;
    private final Consumer<ServerSession> ended;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    ServerSession(SocketChannel channel, Map<String, BlockDevice> exports, BufferPool buffers, Consumer<ServerSession> ended) {
        this.channel = channel;
        this.exports = exports;
        this.buffers = buffers;
        this.ended = ended;
    }

    void start() {
        Thread.ofVirtual().name("nbd-client").start(this::run);
    }

    private void run() {
        try (channel) {
            ServerHandshake.Agreement agreement = new ServerHandshake(channel, exports).run();
            if (agreement != null) {
                new Transmission(channel, agreement, buffers).run();
            }
        } catch (IOException e) {
            // the client has gone, or does not keep to the protocol: nothing is left to be said to it
        } finally {
            ended.accept(this);
            end.complete(null);
        }
    }

    /** Returns when no device is being read for this client any more. */
    @Override
    public void close() throws IOException {
        channel.close();
        end.join();
    }
}
