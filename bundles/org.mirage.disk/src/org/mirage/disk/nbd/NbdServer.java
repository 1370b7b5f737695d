// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.process.AtExit;
import org.mirage.disk.process.PrivateFolder;

/**
 * Serves devices read-only on a Unix socket that only this user may connect to.
 *
 * <p>QEMU, libguestfs and libnbd are its clients. It speaks fixed newstyle with structured replies and block status.
 * The devices stay the caller's: close the server first.
 */
public final class NbdServer implements Closeable {

    /** An appliance takes at most 255 disks, and QEMU opens one connection for each. */
    private static final int MAX_CLIENTS = 256;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Map<String, BlockDevice> exports;
    private final Path socket;
    private final PrivateFolder folder;
    private final ServerSocketChannel listener;
    private final BufferPool buffers = new BufferPool();
    private final Set<ServerSession> sessions = ConcurrentHashMap.newKeySet();
    private final Thread acceptor;

    private NbdServer(Map<String, BlockDevice> exports, Path socket, PrivateFolder folder) throws IOException {
        this.exports = new TreeMap<>(exports);
        this.socket = socket;
        this.folder = folder;
        this.listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            listener.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            listener.close();
            throw new IOException("cannot listen on " + socket + ": " + e.getMessage(), e);
        }
        acceptor = Thread.ofPlatform().daemon().name("nbd-server").start(this::accept);
        AtExit.close(this);
    }

    /** Serves devices by name on a socket in a private folder of its own. */
    public static NbdServer start(Map<String, BlockDevice> exports) throws IOException {
        PrivateFolder folder = PrivateFolder.create();
        try {
            return new NbdServer(exports, folder.path().resolve("nbd"), folder);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Serves devices by name on a socket at a path of the caller's choice, where nothing may be yet. */
    public static NbdServer start(Path socket, Map<String, BlockDevice> exports) throws IOException {
        return new NbdServer(exports, socket.toAbsolutePath(), null);
    }

    /** The socket. */
    public Path socket() {
        return socket;
    }

    /** The address of an export as QEMU, libguestfs and libnbd take it. */
    public String uri(String export) {
        return "nbd+unix:///" + escaped(export) + "?socket=" + escaped(socket.toString());
    }

    private static String escaped(String text) {
        StringBuilder uri = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "-._~/".indexOf(b) >= 0;
            uri.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return uri.toString();
    }

    private void accept() {
        while (listener.isOpen()) {
            try {
                SocketChannel channel = listener.accept();
                if (sessions.size() >= MAX_CLIENTS) {
                    channel.close();
                } else {
                    ServerSession session = new ServerSession(channel, exports, buffers, sessions::remove);
                    sessions.add(session);
                    session.start();
                }
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                // too many files are open, perhaps: the next client may have better luck
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    @Override
    public void close() throws IOException {
        AtExit.closed(this);
        listener.close();
        join(acceptor);
        for (ServerSession session : sessions) {
            session.close();
        }
        if (folder == null) {
            Files.deleteIfExists(socket);
        } else {
            folder.close();
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
