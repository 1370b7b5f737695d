// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import com.github.luben.zstd.ZstdCompressCtx;

/**
 * Gathers objects into frames, compresses them in the calling thread and appends them to the pack. Every thread has
 * its own; chunks, trees and other objects go to frames of their own.
 */
public final class FrameWriter implements Closeable {

    private static final int CHUNKS = 1 << 20;
    private static final int TREES = 128 << 10;

    /** A frame that is being filled. */
    private static final class Gathering {
        private final int target;
        private final List<PackContents.Row> rows = new ArrayList<>();
        private Arena arena;
        private ByteBuffer plain;
        private int length;

        private Gathering(int target) {
            this.target = target;
        }

        /** True when an object is so large that it has a frame to itself, and those gathered wait for more. */
        private boolean leavesAlone(int size) {
            return size >= target / 4 * 3;
        }

        /** True when an object would make the frame much larger than it should be. */
        private boolean overfull(int size) {
            return length > 0 && length + size > target + target / 4;
        }

        private void add(ObjectName name, ByteBuffer bytes) {
            int size = bytes.remaining();
            if (plain == null || plain.capacity() - length < size) {
                grow(length + size);
            }
            plain.put(length, bytes, bytes.position(), size);
            length += size;
            rows.add(new PackContents.Row(name, size));
        }

        private void grow(int needed) {
            Arena larger = Arena.ofShared();
            ByteBuffer wider = larger.allocate(Math.max(needed, target + target / 4)).asByteBuffer();
            if (plain != null) {
                wider.put(0, plain, 0, length);
                arena.close();
            }
            arena = larger;
            plain = wider;
        }

        private void clear() {
            rows.clear();
            length = 0;
        }

        private void close() {
            if (arena != null) {
                arena.close();
                arena = null;
                plain = null;
            }
        }
    }

    private final PackSession session;
    private final Gathering chunks = new Gathering(CHUNKS);
    private final Gathering trees = new Gathering(TREES);
    private final Gathering records = new Gathering(TREES);
    private final Gathering alone = new Gathering(TREES);
    private ZstdCompressCtx compressor;
    private Arena arena;
    private ByteBuffer packed;
    private boolean closed;

    FrameWriter(PackSession session) {
        this.session = session;
    }

    /** Adds an object that was claimed; what remains of the buffer is copied, its position does not move. */
    public synchronized void put(ObjectName name, ByteBuffer bytes) throws IOException {
        if (closed) {
            throw new IllegalStateException("This writer was closed");
        }
        if (bytes.remaining() > ObjectKind.MAXIMUM_SIZE) {
            throw new IOException("The " + name + " has " + bytes.remaining() + " bytes; an object has at most "
                    + ObjectKind.MAXIMUM_SIZE);
        }
        Gathering frame = switch (name.kind()) {
            case CHUNK -> chunks;
            case TREE -> trees;
            default -> records;
        };
        if (frame.leavesAlone(bytes.remaining())) {
            alone.add(name, bytes);
            write(alone);
            return;
        }
        if (frame.overfull(bytes.remaining())) {
            write(frame);
        }
        frame.add(name, bytes);
        if (frame.length >= frame.target) {
            write(frame);
        }
    }

    /** Writes what was gathered. */
    public synchronized void flush() throws IOException {
        write(chunks);
        write(trees);
        write(records);
    }

    /** Flushes and gives the buffers back. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            try {
                flush();
            } finally {
                abandon();
            }
        }
    }

    /** Gives the buffers back; what was gathered is lost. */
    synchronized void abandon() {
        if (!closed) {
            closed = true;
            chunks.close();
            trees.close();
            records.close();
            alone.close();
            if (arena != null) {
                arena.close();
                compressor.close();
            }
            session.closed(this);
        }
    }

    private void write(Gathering frame) throws IOException {
        if (frame.rows.isEmpty()) {
            return;
        }
        int bound = FrameCodec.bound(frame.length);
        if (packed == null || packed.capacity() < bound) {
            if (arena == null) {
                compressor = FrameCodec.compressor();
            } else {
                arena.close();
            }
            arena = Arena.ofShared();
            packed = arena.allocate(bound).asByteBuffer();
        }
        int check = FrameCodec.pack(compressor, frame.plain, frame.length, packed);
        session.append(packed, frame.length, check, frame.rows);
        frame.clear();
    }
}
