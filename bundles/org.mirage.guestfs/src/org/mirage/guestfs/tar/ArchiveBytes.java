// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tar;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;

/** The bytes of an archive, read ahead from a place that only moves forward as a rule. */
final class ArchiveBytes {

    private static final int AHEAD = 1 << 18;

    private final BlockDevice archive;
    private final ByteBuffer buffer = ByteBuffer.allocate(AHEAD);
    private long bufferAt;

    ArchiveBytes(BlockDevice archive) {
        this.archive = archive;
        buffer.limit(0);
    }

    /** The offset of the next byte. */
    long at() {
        return bufferAt + buffer.position();
    }

    long size() {
        return archive.size();
    }

    void seek(long offset) throws DamagedException {
        if (offset < 0 || offset > archive.size()) {
            throw new DamagedException("the archive goes on beyond its end at byte " + archive.size());
        }
        long inBuffer = offset - bufferAt;
        if (inBuffer >= 0 && inBuffer <= buffer.limit()) {
            buffer.position((int) inBuffer);
        } else {
            bufferAt = offset;
            buffer.position(0).limit(0);
        }
    }

    byte next() throws IOException {
        if (!buffer.hasRemaining()) {
            fill();
        }
        return buffer.get();
    }

    byte[] take(int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length;) {
            if (!buffer.hasRemaining()) {
                fill();
            }
            int part = Math.min(length - done, buffer.remaining());
            buffer.get(bytes, done, part);
            done += part;
        }
        return bytes;
    }

    private void fill() throws IOException {
        long at = at();
        int length = (int) Math.min(AHEAD, archive.size() - at);
        if (length <= 0) {
            throw new DamagedException("the archive ends at byte " + archive.size() + ", in the middle of an entry");
        }
        buffer.clear().limit(length);
        archive.read(at, buffer);
        buffer.flip();
        bufferAt = at;
    }
}
