// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.util.Arrays;

/**
 * A record of a directory (ECMA-119, 9.1).
 *
 * @param position where it stands on the volume, bytes
 */
record DirectoryRecord(long position, byte[] bytes) {

    private static final int HEADER = 33;
    private static final int DIRECTORY = 0x02;
    private static final int ASSOCIATED = 0x04;
    private static final int GOES_ON = 0x80;

    /** True when a record of this length can hold what it says. */
    static boolean fits(byte[] bytes, int at, int length) {
        return length > HEADER && HEADER + u8(bytes, at + 32) <= length && u8(bytes, at + 32) > 0;
    }

    private int flags() {
        return u8(bytes, 25);
    }

    boolean isDirectory() {
        return (flags() & DIRECTORY) != 0;
    }

    /** A part of another file that only some systems know of. */
    boolean isAssociated() {
        return (flags() & ASSOCIATED) != 0;
    }

    /** True when the next record is a further part of the same file. */
    boolean goesOn() {
        return (flags() & GOES_ON) != 0;
    }

    /** True when parts of it lie between those of other files. */
    boolean isInterleaved() {
        return u8(bytes, 26) != 0 || u8(bytes, 27) != 0;
    }

    /** The directory itself or its parent. */
    boolean isDots() {
        return u8(bytes, 32) == 1 && (bytes[HEADER] == 0 || bytes[HEADER] == 1);
    }

    boolean isItself() {
        return u8(bytes, 32) == 1 && bytes[HEADER] == 0;
    }

    /** The first byte of its content on the volume. */
    long start(int blockSize) {
        return (u32(bytes, 2) + u8(bytes, 1)) * blockSize;
    }

    /** Bytes of its content. */
    long length() {
        return u32(bytes, 10);
    }

    long seconds() {
        return IsoDate.ofShort(bytes, 18);
    }

    /** The name as it stands. */
    byte[] identifier() {
        return Arrays.copyOfRange(bytes, HEADER, HEADER + u8(bytes, 32));
    }

    /** What stands behind the name, where Rock Ridge is. */
    byte[] systemUse() {
        int from = HEADER + u8(bytes, 32);
        from += from & 1;
        return from >= bytes.length ? new byte[0] : Arrays.copyOfRange(bytes, from, bytes.length);
    }
}
