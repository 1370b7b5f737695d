// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Unpacked frames, the least used ones dropped; a frame that several threads want is unpacked once. */
final class FrameCache {

    private record Key(Path file, long offset) {
    }

    private final PackFiles files;
    private final long limit;
    private final Map<Key, CompletableFuture<byte[]>> frames = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    FrameCache(PackFiles files, long limit) {
        this.files = files;
        this.limit = limit;
    }

    /** The plain bytes of a frame; not to be changed. */
    byte[] get(Path file, Frame frame) throws IOException {
        Key key = new Key(file, frame.offset());
        CompletableFuture<byte[]> mine = null;
        CompletableFuture<byte[]> known;
        synchronized (this) {
            known = frames.get(key);
            if (known == null) {
                mine = new CompletableFuture<>();
                frames.put(key, mine);
            }
        }
        if (mine != null) {
            return load(key, mine, frame);
        }
        byte[] plain = known.join();
        if (plain != null && plain.length == frame.plain()) {
            return plain;
        }
        // The other thread failed, perhaps because it alone was interrupted, or had another idea of the frame.
        return files.read(file, frame);
    }

    private byte[] load(Key key, CompletableFuture<byte[]> mine, Frame frame) throws IOException {
        byte[] plain = null;
        try {
            plain = files.read(key.file, frame);
            return plain;
        } finally {
            mine.complete(plain);
            synchronized (this) {
                if (plain == null) {
                    frames.remove(key, mine);
                } else {
                    held += plain.length;
                    shrink();
                }
            }
        }
    }

    private void shrink() {
        Iterator<CompletableFuture<byte[]>> eldest = frames.values().iterator();
        while (held > limit && eldest.hasNext()) {
            byte[] plain = eldest.next().getNow(null);
            if (plain != null) {
                held -= plain.length;
                eldest.remove();
            }
        }
    }
}
