// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;

import java.util.Arrays;

/**
 * One tag of a fast commit (kernel: {@code fs/ext4/fast_commit.h}).
 *
 * @param block the block it stands in
 * @param at where its value begins there, behind type and length
 * @param length bytes of the value
 */
record FastTag(int type, byte[] block, int at, int length) {

    static final int ADD_RANGE = 1;
    static final int DELETE_RANGE = 2;
    static final int CREATE = 3;
    static final int LINK = 4;
    static final int UNLINK = 5;
    static final int INODE = 6;
    static final int PAD = 7;
    static final int TAIL = 8;
    static final int HEAD = 9;

    /** Bytes of type and length. */
    static final int HEADER = 4;
    /** Where in a value of a name tag the name begins, behind the directory and the inode. */
    static final int NAME = 8;
    /** Where in the value of an inode tag the inode begins, behind its number. */
    static final int RAW_INODE = 4;
    /** Where in the value of a tail tag the checksum stands, behind the transaction. */
    static final int TAIL_SUM = 4;

    /** The tag whose type and length stand at an offset. */
    static FastTag at(byte[] block, int offset) {
        return new FastTag(u16(block, offset), block, offset + HEADER, u16(block, offset + 2));
    }

    /** True when the tag ends within its block and its type can have this length. */
    boolean isSound(int inodeSize) {
        if (length > block.length - at) {
            return false;
        }
        return switch (type) {
            case ADD_RANGE -> length == 16;
            case DELETE_RANGE -> length == 12;
            case CREATE, LINK, UNLINK -> length > NAME && length <= NAME + 255;
            case INODE -> length >= RAW_INODE + 128 && length <= RAW_INODE + inodeSize;
            case PAD -> true;
            case TAIL -> length >= 8;
            case HEAD -> length == 8;
            default -> false;
        };
    }

    /** False for tags that only give a commit its form. */
    boolean changesSomething() {
        return type >= ADD_RANGE && type <= INODE;
    }

    /** The name in a tag of names. */
    byte[] name() {
        return Arrays.copyOfRange(block, at + NAME, at + length);
    }

    /** Four bytes of the value, 0 to 2^32-1. */
    long word(int offset) {
        return u32(block, at + offset);
    }
}
