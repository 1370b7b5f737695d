// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;
import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/**
 * A name with what it names, or with a value: entries of directories and extended attributes have one form (kernel:
 * {@code struct btrfs_dir_item}).
 *
 * @param target the number of what it names
 * @param targetType the kind of item that describes it: an inode, or the root of a subvolume
 * @param value of an attribute, empty for an entry of a directory
 */
record DirectoryEntry(byte[] name, long target, int targetType, byte[] value) {

    /** Takes entries of one item. */
    @FunctionalInterface
    interface Visitor {

        void entry(DirectoryEntry entry) throws IOException;
    }

    /** Where in an entry {@link #targetType} stands. */
    static final int TYPE_AT = 8;

    private static final int HEADER = 30;

    /**
     * Visits all entries of an item; names with the same hash share one.
     *
     * @throws DamagedException when the item makes no sense from some entry on
     */
    static void visit(Cursor cursor, Visitor visitor) throws IOException {
        byte[] bytes = cursor.bytes();
        int at = cursor.at();
        int end = at + cursor.size();
        while (at < end) {
            int name = at + HEADER;
            int value = name <= end ? name + u16(bytes, at + 27) : name;
            int next = name <= end ? value + u16(bytes, at + 25) : name;
            if (next > end) {
                throw new DamagedException("an entry of inode " + Long.toUnsignedString(cursor.objectid()) + " is cut off");
            }
            visitor.entry(new DirectoryEntry(Arrays.copyOfRange(bytes, name, value), i64(bytes, at), u8(bytes, at + TYPE_AT),
                    Arrays.copyOfRange(bytes, value, next)));
            at = next;
        }
    }

    /** The only entry of an item. */
    static DirectoryEntry single(Cursor cursor) throws IOException {
        DirectoryEntry[] found = {null};
        visit(cursor, entry -> {
            if (found[0] != null) {
                throw new DamagedException("two names of directory " + cursor.objectid() + " have one index");
            }
            found[0] = entry;
        });
        if (found[0] == null) {
            throw new DamagedException("a name of directory " + cursor.objectid() + " is empty");
        }
        return found[0];
    }
}
