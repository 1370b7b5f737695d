// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i64;
import static org.mirage.filesystem.bytes.BigEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.util.Arrays;
import java.util.List;

import org.mirage.filesystem.DamagedException;

/** Names within an inode; inode numbers have eight bytes there when any needs it, else four (kernel: {@code xfs_dir2_sf_hdr}). */
final class ShortDirectory {

    private static final int ENTRY_FIXED = 3;

    private ShortDirectory() {
    }

    /** @param found takes the entries before any that makes no sense */
    static void read(byte[] bytes, boolean types, List<DirectoryReader.Entry> found) throws DamagedException {
        if (bytes.length < 2) {
            throw new DamagedException("a directory of " + bytes.length + " bytes");
        }
        int numberLength = u8(bytes, 1) != 0 ? 8 : 4;
        int count = u8(bytes, 0);
        int at = 2 + numberLength;
        for (int i = 0; i < count; i++) {
            int nameLength = at < bytes.length ? u8(bytes, at) : 0;
            int number = at + ENTRY_FIXED + nameLength + (types ? 1 : 0);
            if (nameLength == 0 || number + numberLength > bytes.length) {
                throw new DamagedException("entry " + i + " of " + count + " does not fit the " + bytes.length + " bytes");
            }
            long inode = numberLength == 8 ? i64(bytes, number) : u32(bytes, number);
            int name = at + ENTRY_FIXED;
            found.add(new DirectoryReader.Entry(Arrays.copyOfRange(bytes, name, name + nameLength), inode));
            at = number + numberLength;
        }
        if (at != bytes.length) {
            throw new DamagedException("the names take " + at + " of " + bytes.length + " bytes");
        }
    }
}
