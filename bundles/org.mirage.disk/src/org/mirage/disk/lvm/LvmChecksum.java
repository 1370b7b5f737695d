// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

/**
 * The checksum of LVM's metadata: the CRC of IEEE 802.3 from a start value of LVM's own, not inverted at the end
 * (LVM2 source, {@code lib/misc/crc.c}).
 */
final class LvmChecksum {

    static final int START = 0xf597a6cf;

    private static final int POLYNOMIAL = 0xedb88320;
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            int sum = i;
            for (int bit = 0; bit < 8; bit++) {
                sum = (sum & 1) == 0 ? sum >>> 1 : sum >>> 1 ^ POLYNOMIAL;
            }
            TABLE[i] = sum;
        }
    }

    private LvmChecksum() {}

    /** The sum of bytes {@code from} to {@code to}, the latter not included. */
    static int of(byte[] bytes, int from, int to) {
        int sum = START;
        for (int i = from; i < to; i++) {
            sum = sum >>> 8 ^ TABLE[(sum ^ bytes[i]) & 0xff];
        }
        return sum;
    }
}
