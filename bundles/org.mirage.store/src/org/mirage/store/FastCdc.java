// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Cuts content into chunks at places that the content itself decides, so that an insertion moves few cuts.
 *
 * <p>After Xia and others, "FastCDC: a Fast and Efficient Content-Defined Chunking Approach for Data Deduplication"
 * (USENIX ATC 2016), with normalised chunking of level 2. Table, sizes and masks are part of the format: see
 * {@code docs/format.md}, "Cutting".
 */
public final class FastCdc {

    /** No chunk is smaller, but for the last before a hole or the end; bytes. */
    public static final int MINIMUM = 256 << 10;
    /** Up to this size cuts are rare, above they are frequent; bytes. */
    public static final int AVERAGE = 1 << 20;
    /** No chunk is larger; bytes. */
    public static final int MAXIMUM = 4 << 20;

    /** 22 bits: four times as rare as once in {@link #AVERAGE} bytes. */
    private static final long RARE = -1L << 42;
    /** 18 bits: four times as frequent. */
    private static final long FREQUENT = -1L << 46;
    private static final long[] GEAR = gear();

    private FastCdc() {
    }

    /**
     * The length of the first chunk of some bytes. They must be all up to the end of the content, or at least
     * {@link #MAXIMUM}.
     */
    public static int cut(byte[] bytes, int offset, int length) {
        if (length <= MINIMUM) {
            return length;
        }
        int end = offset + Math.min(length, MAXIMUM);
        int middle = Math.min(offset + AVERAGE, end);
        long[] gear = GEAR;
        long print = 0;
        int at = offset + MINIMUM;
        while (at < middle) {
            print = (print << 1) + gear[bytes[at++] & 255];
            if ((print & RARE) == 0) {
                return at - offset;
            }
        }
        while (at < end) {
            print = (print << 1) + gear[bytes[at++] & 255];
            if ((print & FREQUENT) == 0) {
                return at - offset;
            }
        }
        return end - offset;
    }

    /** The number of each byte value: the first eight bytes, little-endian, of SHA-256 of "mirage:gear:1\0" and it. */
    static long[] gear() {
        byte[] seed = "mirage:gear:1\0#".getBytes(StandardCharsets.US_ASCII);
        long[] gear = new long[256];
        for (int i = 0; i < gear.length; i++) {
            seed[seed.length - 1] = (byte) i;
            gear[i] = ByteBuffer.wrap(Hash.sha256(seed).bytes()).order(ByteOrder.LITTLE_ENDIAN).getLong();
        }
        return gear;
    }
}
