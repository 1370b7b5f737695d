// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Open packs, the least used ones closed again, from which frames are read. */
final class PackFiles implements Closeable {

    private static final int MOST_OPEN = 64;

    private final Map<Path, FileChannel> open = new LinkedHashMap<>(16, 0.75f, true);
    private final Buffers buffers = new Buffers();
    private boolean closed;

    /** Reads and unpacks a frame into a buffer that has room for just its plain bytes, and leaves the buffer's position. */
    void read(Path file, Frame frame, ByteBuffer plain) throws IOException {
        ByteBuffer buffer = buffers.take(frame.stored());
        try {
            readFully(file, frame.offset(), buffer);
            FrameCodec.unpack(buffer.flip(), frame, file, plain);
        } finally {
            buffers.give(buffer);
        }
    }

    /** Closes a pack whose file is about to get another name. */
    void forget(Path file) throws IOException {
        FileChannel channel;
        synchronized (this) {
            channel = open.remove(file);
        }
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            for (FileChannel channel : open.values()) {
                channel.close();
            }
            open.clear();
        }
    }

    private void readFully(Path file, long offset, ByteBuffer target) throws IOException {
        while (true) {
            FileChannel channel = channel(file);
            try {
                while (target.hasRemaining()) {
                    int count = channel.read(target, offset + target.position());
                    if (count < 0) {
                        throw new DamagedObjectException("The pack " + file + " is too short");
                    }
                }
                return;
            } catch (ClosedByInterruptException interrupted) {
                throw interrupted;
            } catch (ClosedChannelException closedByAnother) {
                // Another thread was interrupted while it read, or the pack was the least used one: open it again.
                synchronized (this) {
                    open.remove(file, channel);
                }
            }
        }
    }

    private synchronized FileChannel channel(Path file) throws IOException {
        if (closed) {
            throw new IOException("The library of " + file + " was closed");
        }
        FileChannel channel = open.get(file);
        if (channel == null || !channel.isOpen()) {
            try {
                channel = FileChannel.open(file, StandardOpenOption.READ);
            } catch (NoSuchFileException missing) {
                throw new DamagedObjectException("The pack " + file + " is missing", missing);
            }
            open.put(file, channel);
            if (open.size() > MOST_OPEN) {
                Path eldest = open.keySet().iterator().next();
                open.remove(eldest).close();
            }
        }
        return channel;
    }
}
