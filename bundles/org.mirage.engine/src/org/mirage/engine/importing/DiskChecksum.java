// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.CRC32C;

/**
 * One CRC-32C remainder per MiB of a disk, gathered from pieces in any order and by several threads.
 *
 * <p>A remainder is linear: that of a MiB is the exclusive or of those of its pieces, each moved to the piece's place,
 * and zeros add nothing. So each byte of the disk is summed where it is read anyway, and the same sum over what the
 * packs give back tells whether they hold the disk.
 */
final class DiskChecksum {

    private static final int MIB_SHIFT = 20;
    private static final int MIB = 1 << MIB_SHIFT;
    /** The polynomial of CRC-32C (RFC 3720, appendix B.4) with its bits reversed, as the checksum is computed. */
    private static final int POLYNOMIAL = 0x82F63B78;
    private static final int LOW_SHIFT = 10;
    /** Remainders of x^(8n), for n below 1024 and for multiples of 1024. */
    private static final int[] LOW_POWERS = powers(1);
    private static final int[] HIGH_POWERS = powers(1 << LOW_SHIFT);
    /** A group is a window of the disk map. */
    private static final int GROUP_SHIFT = 6;
    private static final int GROUP = 1 << GROUP_SHIFT;

    /** Remainders of groups of MiB, made when the first byte of a group is added: a disk may be far larger than its data. */
    private final AtomicReferenceArray<AtomicIntegerArray> groups;

    /**
     * @param size of the disk in bytes
     */
    DiskChecksum(long size) {
        groups = new AtomicReferenceArray<>(Math.toIntExact((size >>> MIB_SHIFT + GROUP_SHIFT) + 1));
    }

    /** Adds the bytes that lie from {@code offset} of the disk on; no byte may be added twice. */
    void add(long offset, byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        for (int done = 0; done < length;) {
            int inMib = (int) (offset + done) & MIB - 1;
            int part = Math.min(length - done, MIB - inMib);
            crc.reset();
            crc.update(bytes, from + done, part);
            add(offset + done >>> MIB_SHIFT, inMib, part, (int) crc.getValue());
            done += part;
        }
    }

    /** Adds the remaining bytes of a buffer, which lie from {@code offset} of the disk on; its position stays. */
    void add(long offset, ByteBuffer buffer) {
        CRC32C crc = new CRC32C();
        ByteBuffer bytes = buffer.duplicate();
        long at = offset;
        int end = bytes.limit();
        while (bytes.position() < end) {
            int inMib = (int) at & MIB - 1;
            int part = Math.min(end - bytes.position(), MIB - inMib);
            bytes.limit(bytes.position() + part);
            crc.reset();
            crc.update(bytes);
            add(at >>> MIB_SHIFT, inMib, part, (int) crc.getValue());
            at += part;
        }
    }

    private void add(long mib, int inMib, int length, int crc) {
        int bare = ~crc ^ shift(-1, length);
        int placed = shift(bare, MIB - inMib - length);
        if (placed != 0) {
            group((int) (mib >>> GROUP_SHIFT)).accumulateAndGet((int) mib & GROUP - 1, placed, (a, b) -> a ^ b);
        }
    }

    private AtomicIntegerArray group(int index) {
        AtomicIntegerArray group = groups.get(index);
        if (group == null) {
            AtomicIntegerArray fresh = new AtomicIntegerArray(GROUP);
            AtomicIntegerArray other = groups.compareAndExchange(index, null, fresh);
            group = other == null ? fresh : other;
        }
        return group;
    }

    /**
     * The first MiB, counted from 0, that differs from the same of a disk of equal size; -1 when all are equal.
     *
     * @param skipped windows of the disk map that are not compared
     */
    long firstDifference(DiskChecksum other, boolean[] skipped) {
        for (int i = 0; i < groups.length(); i++) {
            if (i < skipped.length && skipped[i]) {
                continue;
            }
            AtomicIntegerArray mine = groups.get(i);
            AtomicIntegerArray theirs = other.groups.get(i);
            for (int k = 0; k < GROUP && mine != theirs; k++) {
                if ((mine == null ? 0 : mine.get(k)) != (theirs == null ? 0 : theirs.get(k))) {
                    return ((long) i << GROUP_SHIFT) + k;
                }
            }
        }
        return -1;
    }

    /** A remainder after so many more zero bytes, at most a MiB. */
    private static int shift(int remainder, int bytes) {
        int low = multiply(remainder, LOW_POWERS[bytes & (1 << LOW_SHIFT) - 1]);
        return bytes >>> LOW_SHIFT == 0 ? low : multiply(low, HIGH_POWERS[bytes >>> LOW_SHIFT]);
    }

    private static int[] powers(int step) {
        int[] powers = new int[(1 << LOW_SHIFT) + 1];
        int base = 1 << 31;
        for (int i = 0; i < 8 * step; i++) {
            base = timesX(base);
        }
        powers[0] = 1 << 31;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = multiply(powers[i - 1], base);
        }
        return powers;
    }

    // Bits are reversed: bit 31 is the coefficient of x^0.
    private static int multiply(int a, int b) {
        int product = 0;
        int shifted = b;
        for (int bit = 31; bit >= 0; bit--) {
            product ^= shifted & -(a >>> bit & 1);
            shifted = timesX(shifted);
        }
        return product;
    }

    private static int timesX(int a) {
        return a >>> 1 ^ POLYNOMIAL & -(a & 1);
    }
}
