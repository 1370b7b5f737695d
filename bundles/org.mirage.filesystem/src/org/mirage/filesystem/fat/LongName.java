// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import org.mirage.filesystem.bytes.LittleEndian;
import org.mirage.filesystem.bytes.Utf16;

/** Puts a long name together from its parts, which stand before the short one, the last first (FAT specification, "Long Directory Entries"). */
final class LongName {

    private static final int LAST = 0x40;
    private static final int UNITS = 13;
    private static final int MOST_PARTS = 20;
    private static final int[] PLACES = {1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30};

    private final char[] units = new char[UNITS * MOST_PARTS];
    private int count;
    private int expected = -1;
    private int checksum;

    /** Takes a part. */
    void add(byte[] part) {
        int number = part[0] & ~LAST & 0xFF;
        int sum = part[13] & 0xFF;
        if ((part[0] & LAST) != 0) {
            expected = number >= 1 && number <= MOST_PARTS ? number : -1;
            checksum = sum;
            count = number * UNITS;
        }
        if (number < 1 || number != expected || sum != checksum) {
            expected = -1;
            return;
        }
        expected--;
        for (int i = 0; i < UNITS; i++) {
            units[expected * UNITS + i] = (char) LittleEndian.u16(part, PLACES[i]);
        }
    }

    /** Forgets all parts. */
    void clear() {
        expected = -1;
    }

    /** The name, when all parts of it stood before this entry and belong to it; else null. */
    byte[] of(byte[] entry) {
        boolean whole = expected == 0 && checksum == ShortName.checksum(entry) && units[0] != 0;
        expected = -1;
        return whole ? Utf16.toUtf8(units, count) : null;
    }
}
