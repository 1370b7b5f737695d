// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import org.mirage.filesystem.bytes.LittleEndian;

/** Gives sets of entries that were changed their checksum again (exFAT specification, section 6.3.3). */
final class SetSealer {

    private SetSealer() {
    }

    static void seal(byte[] bytes, int at) {
        int count = 1 + (bytes[at + 1] & 0xFF);
        int sum = 0;
        for (int i = 0; i < count * EntrySet.ENTRY && at + i < bytes.length; i++) {
            if (i != 2 && i != 3) {
                sum = (sum << 15 | sum >> 1) + (bytes[at + i] & 0xFF) & 0xFFFF;
            }
        }
        LittleEndian.put16(bytes, at + 2, sum);
    }
}
