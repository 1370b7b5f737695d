// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/** One block of LZO1X (kernel: {@code Documentation/staging/lzo.rst}). */
final class LzoDecoder {

    private static final int FAR = 0x4000;

    private final byte[] in;
    private final int inEnd;
    private final byte[] out;
    private final int outStart;
    private final int outEnd;
    private int at;
    private int to;

    private LzoDecoder(byte[] in, int from, int length, byte[] out, int outFrom, int room) {
        this.in = in;
        this.at = from;
        this.inEnd = from + length;
        this.out = out;
        this.outStart = outFrom;
        this.to = outFrom;
        this.outEnd = outFrom + room;
    }

    /**
     * Decompresses a block.
     *
     * @param room bytes that it may become at most
     * @return bytes that it became
     */
    static int decode(byte[] in, int from, int length, byte[] out, int outFrom, int room) throws DamagedException {
        LzoDecoder decoder = new LzoDecoder(in, from, length, out, outFrom, room);
        decoder.run();
        return decoder.to - outFrom;
    }

    private void run() throws DamagedException {
        int literals = 0; // of the instruction before; 4 stands for a long run of them
        int first = at < inEnd ? in[at] & 0xFF : 0;
        if (first > 17) {
            at++;
            literals = Math.min(first - 17, 4);
            copyLiterals(first - 17);
        }
        while (true) {
            int code = next();
            if (code < 16 && literals == 0) {
                copyLiterals(code == 0 ? 18 + longer() : code + 3);
                literals = 4;
                continue;
            }
            int length;
            int distance;
            int trailing = code & 3;
            if (code >= 64) {
                length = (code >> 5) + 1;
                distance = (next() << 3) + (code >> 2 & 7) + 1;
            } else if (code >= 32) {
                length = (code & 31) == 0 ? 33 + longer() : (code & 31) + 2;
                int word = word();
                distance = (word >> 2) + 1;
                trailing = word & 3;
            } else if (code >= 16) {
                length = (code & 7) == 0 ? 9 + longer() : (code & 7) + 2;
                int word = word();
                distance = FAR + ((code & 8) << 11) + (word >> 2);
                trailing = word & 3;
                if (distance == FAR) {
                    requireEnd(length);
                    return;
                }
            } else {
                length = literals == 4 ? 3 : 2;
                distance = (next() << 2) + (code >> 2) + (literals == 4 ? 2049 : 1);
            }
            copyMatch(distance, length);
            literals = trailing;
            copyLiterals(trailing);
        }
    }

    private void requireEnd(int length) throws DamagedException {
        if (length != 3 || at != inEnd) {
            throw new DamagedException("LZO data do not end where they are to");
        }
    }

    private int next() throws DamagedException {
        if (at >= inEnd) {
            throw new DamagedException("LZO data are cut off");
        }
        return in[at++] & 0xFF;
    }

    private int word() throws DamagedException {
        int low = next();
        return low | next() << 8;
    }

    /** What a length of 0 is followed by: 255 for each zero byte, and the first other one. */
    private int longer() throws DamagedException {
        int sum = 0;
        int value = next();
        while (value == 0) {
            sum += 255;
            value = next();
        }
        return sum + value;
    }

    private void copyLiterals(int count) throws DamagedException {
        if (count > inEnd - at || count > outEnd - to) {
            throw new DamagedException("LZO data hold more than they may");
        }
        System.arraycopy(in, at, out, to, count);
        at += count;
        to += count;
    }

    private void copyMatch(int distance, int length) throws DamagedException {
        if (distance > to - outStart || length > outEnd - to) {
            throw new DamagedException("LZO data repeat what is not there");
        }
        if (distance == 1) {
            Arrays.fill(out, to, to + length, out[to - 1]);
        } else {
            for (int i = 0; i < length; i++) {
                out[to + i] = out[to + i - distance];
            }
        }
        to += length;
    }
}
