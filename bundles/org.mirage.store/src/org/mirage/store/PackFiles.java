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
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Open packs, the least used ones closed again, and the buffers that frames are read into. */
final class PackFiles implements Closeable {

    private static final int MOST_OPEN = 64;
    private static final int MOST_BUFFERS = 8;
    /** Buffers larger than this are not kept: a frame that needs one is rare. */
    private static final int KEPT_BUFFER = 8 << 20;

    private final Map<Path, FileChannel> open = new LinkedHashMap<>(16, 0.75f, true);
    private final ArrayDeque<ByteBuffer> buffers = new ArrayDeque<>();
    private boolean closed;

    /** Reads and unpacks a frame. */
    byte[] read(Path file, Frame frame) throws IOException {
        ByteBuffer buffer = takeBuffer(frame.stored());
        try {
            buffer.clear().limit(frame.stored());
            readFully(file, frame.offset(), buffer);
            return FrameCodec.unpack(buffer.flip(), frame, file);
        } finally {
            giveBuffer(buffer);
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
            buffers.clear();
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

    private ByteBuffer takeBuffer(int size) {
        synchronized (this) {
            for (int i = buffers.size(); i > 0; i--) {
                ByteBuffer buffer = buffers.pollFirst();
                if (buffer.capacity() >= size) {
                    return buffer;
                }
                buffers.addLast(buffer);
            }
        }
        // Rounded up, so that a buffer fits most later frames too.
        return ByteBuffer.allocateDirect((size + (1 << 20) - 1) >>> 20 << 20);
    }

    private synchronized void giveBuffer(ByteBuffer buffer) {
        if (!closed && buffer.capacity() <= KEPT_BUFFER) {
            buffers.addFirst(buffer);
            if (buffers.size() > MOST_BUFFERS) {
                buffers.pollLast();
            }
        }
    }
}
