// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Unpacked frames, the least used ones dropped; a frame that several threads want is unpacked once. */
final class FrameCache {

    private record Key(Path file, long offset) {
    }

    /** A frame that is kept or in use, or both. */
    private static final class Held {
        /** The plain bytes, or null when they could not be had. */
        final CompletableFuture<ByteBuffer> plain = new CompletableFuture<>();
        /** Those who copy from it, and the cache itself while it keeps it. */
        int users;
    }

    private final PackFiles files;
    private final long limit;
    private final Map<Key, Held> frames = new LinkedHashMap<>(16, 0.75f, true);
    private final Buffers buffers = new Buffers();
    private long kept;

    /** A cache of so many bytes. */
    FrameCache(PackFiles files, long limit) {
        this.files = files;
        this.limit = limit;
    }

    /** Copies as many of a frame's plain bytes as the buffer takes, from an offset on. */
    void read(Path file, Frame frame, int offset, ByteBuffer target) throws IOException {
        Key key = new Key(file, frame.offset());
        Held held;
        boolean mine;
        synchronized (this) {
            held = frames.get(key);
            mine = held == null;
            if (mine) {
                held = new Held();
                frames.put(key, held);
            }
            held.users++;
        }
        try {
            ByteBuffer plain = mine ? load(key, held, frame) : held.plain.join();
            if (plain != null && plain.limit() == frame.plain()) {
                copy(plain, offset, target);
                return;
            }
        } finally {
            release(held);
        }
        // The other thread failed, perhaps because it alone was interrupted, or had another idea of the frame.
        ByteBuffer own = unpack(file, frame);
        copy(own, offset, target);
        buffers.give(own);
    }

    private static void copy(ByteBuffer plain, int offset, ByteBuffer target) {
        int length = target.remaining();
        target.put(target.position(), plain, offset, length).position(target.position() + length);
    }

    private ByteBuffer load(Key key, Held held, Frame frame) throws IOException {
        ByteBuffer plain = null;
        try {
            plain = unpack(key.file, frame);
            return plain;
        } finally {
            synchronized (this) {
                // only now, or another thread would drop what is not counted yet
                held.plain.complete(plain);
                if (plain == null) {
                    frames.remove(key, held);
                } else {
                    held.users++;
                    kept += plain.capacity();
                    shrink();
                }
            }
        }
    }

    private ByteBuffer unpack(Path file, Frame frame) throws IOException {
        ByteBuffer plain = buffers.take(frame.plain());
        try {
            files.read(file, frame, plain);
            return plain;
        } catch (IOException | RuntimeException failure) {
            buffers.give(plain);
            throw failure;
        }
    }

    private void shrink() {
        Iterator<Held> eldest = frames.values().iterator();
        while (kept > limit && eldest.hasNext()) {
            Held held = eldest.next();
            ByteBuffer plain = held.plain.getNow(null);
            if (plain != null) {
                kept -= plain.capacity();
                eldest.remove();
                release(held);
            }
        }
    }

    private synchronized void release(Held held) {
        held.users--;
        ByteBuffer plain = held.plain.getNow(null);
        if (held.users == 0 && plain != null) {
            buffers.give(plain);
        }
    }
}
