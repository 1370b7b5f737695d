// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/** Attributes within an inode (kernel: {@code xfs_attr_sf_hdr}). */
final class ShortAttributes {

    private static final int HEADER = 4;
    private static final int ENTRY_FIXED = 3;

    private ShortAttributes() {
    }

    static void read(Fork fork, AttributeVisitor visitor) throws DamagedException {
        byte[] bytes = fork.local(fork.length());
        int total = bytes.length < HEADER ? 0 : u16(bytes, 0);
        if (total < HEADER || total > bytes.length) {
            throw new DamagedException("they claim " + total + " bytes, where " + bytes.length + " have room");
        }
        int count = u8(bytes, 2);
        int at = HEADER;
        for (int i = 0; i < count; i++) {
            int nameLength = at + ENTRY_FIXED <= total ? u8(bytes, at) : 0;
            int name = at + ENTRY_FIXED;
            int end = nameLength == 0 ? 0 : name + nameLength + u8(bytes, at + 1);
            if (nameLength == 0 || end > total) {
                throw new DamagedException("entry " + i + " of " + count + " does not fit the " + total + " bytes");
            }
            visitor.attribute(u8(bytes, at + 2), Arrays.copyOfRange(bytes, name, name + nameLength),
                    Arrays.copyOfRange(bytes, name + nameLength, end));
            at = end;
        }
        if (at != total) {
            throw new DamagedException("they take " + at + " of " + total + " bytes");
        }
    }
}
