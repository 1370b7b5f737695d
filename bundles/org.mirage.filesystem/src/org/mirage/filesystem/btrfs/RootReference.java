// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u16;

import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/**
 * Where a subvolume lies (kernel: {@code struct btrfs_root_ref}).
 *
 * @param parent the number of the subvolume that it lies in
 * @param directory there, an inode's number
 * @param name there
 */
record RootReference(long parent, long directory, byte[] name) {

    private static final int HEADER = 18;

    static RootReference parse(Cursor cursor) throws DamagedException {
        String what = "the place of subvolume " + cursor.offset();
        cursor.requireSize(HEADER, what);
        int length = u16(cursor.bytes(), cursor.at() + 16);
        cursor.requireSize(HEADER + length, what);
        int at = cursor.at() + HEADER;
        return new RootReference(cursor.objectid(), i64(cursor.bytes(), cursor.at()),
                Arrays.copyOfRange(cursor.bytes(), at, at + length));
    }

    boolean is(long otherParent, long otherDirectory, byte[] otherName) {
        return parent == otherParent && directory == otherDirectory && Arrays.equals(name, otherName);
    }
}
