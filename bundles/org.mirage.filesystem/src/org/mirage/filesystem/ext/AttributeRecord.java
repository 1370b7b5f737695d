// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.util.Arrays;

/**
 * One record of an extended attribute as it stands in an inode or an attribute block.
 *
 * @param prefix number of the name's prefix
 * @param name the rest of the name
 * @param bytes where the value is, unless {@code valueInode} has it
 * @param valueAt offset of the value in {@code bytes}
 * @param valueSize bytes of the value
 * @param valueInode the inode whose content is the value, 0 for none
 * @param hash of name and value, 0 where none was kept
 */
record AttributeRecord(int prefix, byte[] name, byte[] bytes, int valueAt, int valueSize, long valueInode, int hash) {

    /** The prefix of {@code system.data}, the end of inline data. */
    static final int SYSTEM = 7;

    private static final byte[] DATA = {'d', 'a', 't', 'a'};

    /** True for the record that holds the end of inline data. */
    boolean isInlineData() {
        return prefix == SYSTEM && Arrays.equals(name, DATA);
    }

    /** A copy of a value that does not stand in an inode of its own. */
    byte[] value() {
        // the place of an empty value is never looked at, and may be anywhere
        return valueSize == 0 ? new byte[0] : Arrays.copyOfRange(bytes, valueAt, valueAt + valueSize);
    }
}
