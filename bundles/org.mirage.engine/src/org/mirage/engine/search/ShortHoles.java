// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;

/**
 * A content as a stream in which no hole has more than some zeros: more of them tell nobody anything, and a file can have holes of any
 * size that took nothing to make.
 */
final class ShortHoles extends InputStream {

    /** Zeros of a hole. */
    static final int LONGEST = 1 << 16;

    /** What is left out. */
    private record Gap(long begin, long end) {
    }

    private final ContentReader reader;
    private final ContentName name;
    private final List<Gap> gaps = new ArrayList<>();
    private int next;
    private long position;

    ShortHoles(ContentReader reader, ContentName name) throws IOException {
        this.reader = reader;
        this.name = name;
        reader.pieces(name, (offset, chunk, length) -> {
            if (chunk == null && !gaps.isEmpty() && gaps.getLast().end == offset) {
                gaps.add(new Gap(gaps.removeLast().begin, offset + length));
            } else if (chunk == null && length > LONGEST) {
                gaps.add(new Gap(offset + LONGEST, offset + length));
            }
        });
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int wanted = length;
        if (next < gaps.size()) {
            if (position == gaps.get(next).begin) {
                position = gaps.get(next++).end;
            }
            wanted = next < gaps.size() ? (int) Math.min(length, gaps.get(next).begin - position) : length;
        }
        int count = reader.read(name, position, ByteBuffer.wrap(target, offset, wanted));
        position += count;
        return count == 0 ? -1 : count;
    }
}
