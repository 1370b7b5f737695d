// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.unpacking;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks bzip2, of one stream or several one after the other as parallel packers write them.
 *
 * <p>The format: a stream header, blocks of up to 900,000 bytes that begin with the digits of pi, and an end mark with the
 * digits of its square root. A block holds a Burrows-Wheeler transform, moved to front, run-length and Huffman coded.
 */
public final class Bzip2Input extends InputStream {

    private static final long BLOCK_MARK = 0x314159265359L;
    private static final long END_MARK = 0x177245385090L;
    private static final int UNIT = 100_000;

    private final Bzip2Bits bits;
    private Bzip2Block block;
    private int blockSize;
    private int streamSum;
    private boolean ended;

    /** Unpacks what a stream holds from here on; it stays open. */
    public Bzip2Input(InputStream packed) throws IOException {
        bits = new Bzip2Bits(packed);
        begin();
    }

    private void begin() throws IOException {
        int size = bits.read(8) == 'B' && bits.read(8) == 'Z' && bits.read(8) == 'h' ? bits.read(8) - '0' : 0;
        if (size < 1 || size > 9) {
            throw new IOException("no bzip2 stream begins where one should");
        }
        blockSize = size * UNIT;
        streamSum = 0;
    }

    /** Makes the next block the current one; false after the last one of the last stream. */
    private boolean next() throws IOException {
        while (!ended) {
            long mark = (long) bits.read(24) << 24 | bits.read(24);
            int sum = bits.read(16) << 16 | bits.read(16);
            if (mark == BLOCK_MARK) {
                streamSum = (streamSum << 1 | streamSum >>> 31) ^ sum;
                block = Bzip2Block.read(bits, blockSize, sum);
                return true;
            }
            if (mark != END_MARK) {
                throw new IOException("a bzip2 block does not begin where one should");
            }
            if (sum != streamSum) {
                throw new IOException("the checksum of a bzip2 stream is wrong");
            }
            bits.toWholeByte();
            if (bits.atEnd()) {
                ended = true;
            } else {
                begin();
            }
        }
        return false;
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
        while (true) {
            if (block == null && !next()) {
                return -1;
            }
            int count = block.take(target, offset, length);
            if (count > 0) {
                return count;
            }
            block.requireSum();
            block = null;
        }
    }

    /** Bits of a stream, the highest of a byte first. */
    static final class Bzip2Bits {

        private final InputStream source;
        private final byte[] buffer = new byte[1 << 16];
        private int position;
        private int limit;
        private long pending;
        private int count;

        Bzip2Bits(InputStream source) {
            this.source = source;
        }

        private boolean fill() throws IOException {
            position = 0;
            limit = Math.max(0, source.read(buffer));
            return limit > 0;
        }

        /** Up to 24 bits as a number. */
        int read(int wanted) throws IOException {
            while (count < wanted) {
                if (position == limit && !fill()) {
                    throw new EOFException("the bzip2 stream is cut short");
                }
                pending = pending << 8 | Byte.toUnsignedInt(buffer[position++]);
                count += 8;
            }
            count -= wanted;
            return (int) (pending >>> count) & (1 << wanted) - 1;
        }

        void toWholeByte() {
            count -= count % 8;
        }

        /** Whether nothing follows; asked between streams only. */
        boolean atEnd() throws IOException {
            return count < 8 && position == limit && !fill();
        }
    }
}
