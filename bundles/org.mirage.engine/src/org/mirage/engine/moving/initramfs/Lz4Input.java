// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving.initramfs;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks LZ4 in the legacy frame, which kernels take (LZ4 Frame Format, "Legacy frame"): a magic number, then blocks of a length
 * and data that are 8 MiB when unpacked, the last one less.
 */
final class Lz4Input extends InputStream {

    private static final int MAGIC = 0x184c2102;
    private static final int BLOCK = 8 << 20;
    private static final int LEAST_MATCH = 4;

    private final InputStream packed;
    private final byte[] block = new byte[BLOCK];
    private byte[] source = new byte[0];
    private int position;
    private int limit;
    private int at;

    Lz4Input(InputStream packed) throws IOException {
        this.packed = packed;
        if (number() != MAGIC) {
            throw new IOException("no LZ4 frame begins where one should");
        }
    }

    /** A little-endian number; -1 where the stream ends. */
    private long number() throws IOException {
        byte[] four = packed.readNBytes(4);
        return four.length < 4 ? -1
                : (four[0] & 0xff) | (four[1] & 0xff) << 8 | (four[2] & 0xff) << 16 | (four[3] & 0xffL) << 24;
    }

    private boolean next() throws IOException {
        long length = number();
        while (length == MAGIC) {
            // another frame follows
            length = number();
        }
        if (length <= 0) {
            // padding, or the end
            return false;
        }
        if (length > BLOCK + BLOCK / 255 + 16) {
            throw new IOException("an LZ4 block is longer than one can be");
        }
        source = packed.readNBytes((int) length);
        if (source.length < length) {
            throw new EOFException("the LZ4 stream is cut short");
        }
        unpack();
        return true;
    }

    private void unpack() throws IOException {
        at = 0;
        limit = 0;
        position = 0;
        while (at < source.length) {
            int token = source[at++] & 0xff;
            literals(length(token >> 4));
            if (at == source.length) {
                return;
            }
            if (at + 2 > source.length) {
                throw damaged();
            }
            int distance = (source[at] & 0xff) | (source[at + 1] & 0xff) << 8;
            at += 2;
            match(distance, length(token & 15) + LEAST_MATCH);
        }
    }

    private int length(int begin) throws IOException {
        int length = begin;
        if (begin == 15) {
            int more;
            do {
                if (at == source.length || length > BLOCK) {
                    throw damaged();
                }
                more = source[at++] & 0xff;
                length += more;
            } while (more == 255);
        }
        return length;
    }

    private void literals(int count) throws IOException {
        if (count > source.length - at || count > BLOCK - limit) {
            throw damaged();
        }
        System.arraycopy(source, at, block, limit, count);
        at += count;
        limit += count;
    }

    private void match(int distance, int count) throws IOException {
        if (distance == 0 || distance > limit || count > BLOCK - limit) {
            throw damaged();
        }
        // what is copied may be made by copying
        for (int i = 0; i < count; i++) {
            block[limit] = block[limit - distance];
            limit++;
        }
    }

    private static IOException damaged() {
        return new IOException("an LZ4 block is damaged");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (position == limit) {
            if (!next()) {
                return -1;
            }
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(block, position, target, offset, count);
        position += count;
        return count;
    }
}
