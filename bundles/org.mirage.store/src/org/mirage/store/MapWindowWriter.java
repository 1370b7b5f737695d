// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.HashMap;
import java.util.Map;

/** Builds a window from its beginning to its end, joining what can be joined; for one thread. */
public final class MapWindowWriter {

    private final Map<Hash, Integer> numbers = new HashMap<>();
    private final ByteWriter chunks = new ByteWriter(1 << 12);
    private final ByteWriter segments = new ByteWriter(1 << 12);
    private int count;
    private int length;
    /** The segment under way, which may yet be joined with the next; none while its length is 0. */
    private Hash openChunk;
    private int openOffset;
    private int openLength;

    /** The next bytes are zeros. */
    public void zero(int bytes) {
        add(null, 0, bytes);
    }

    /** The next bytes are those of a chunk from an offset on. */
    public void chunk(Hash chunk, int chunkOffset, int bytes) {
        if (chunk == null || chunkOffset < 0 || bytes > FastCdc.MAXIMUM - chunkOffset) {
            throw new IllegalArgumentException(bytes + " bytes from offset " + chunkOffset + " of chunk " + chunk);
        }
        add(chunk, chunkOffset, bytes);
    }

    /** Bytes covered so far. */
    public int length() {
        return length;
    }

    /** True when nothing but zeros was added, so that no object is needed. */
    public boolean allZero() {
        return numbers.isEmpty() && openChunk == null;
    }

    /** The window's bytes, to be put as {@link ObjectKind#MAP}; the writer can then build the next one. */
    public byte[] finish() {
        endSegment();
        byte[] window = new ByteWriter(32 + chunks.length() + segments.length()).put(MapWindow.VERSION).varint(length)
                .varint(numbers.size()).put(chunks).varint(count).put(segments).toBytes();
        numbers.clear();
        chunks.clear();
        segments.clear();
        count = 0;
        length = 0;
        return window;
    }

    private void add(Hash chunk, int chunkOffset, int bytes) {
        if (bytes < 0 || bytes > MapWindow.SIZE - length) {
            throw new IllegalArgumentException(bytes + " bytes after " + length + " of a window");
        }
        if (bytes == 0) {
            return;
        }
        length += bytes;
        boolean joined = openLength > 0 && (chunk == null ? openChunk == null
                : chunk.equals(openChunk) && chunkOffset == openOffset + openLength);
        if (joined) {
            openLength += bytes;
            return;
        }
        endSegment();
        openChunk = chunk;
        openOffset = chunkOffset;
        openLength = bytes;
    }

    private void endSegment() {
        if (openLength == 0) {
            return;
        }
        segments.varint(openLength);
        if (openChunk == null) {
            segments.varint(MapWindow.ZERO);
        } else {
            Integer number = numbers.putIfAbsent(openChunk, numbers.size());
            if (number == null) {
                chunks.put(openChunk);
            }
            segments.varint(number == null ? MapWindow.NEXT : MapWindow.USED + number).varint(openOffset);
        }
        count++;
        openChunk = null;
        openLength = 0;
    }
}
