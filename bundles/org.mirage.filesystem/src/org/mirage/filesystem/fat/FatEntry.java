// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.mirage.filesystem.reading.DosAttributes;

/**
 * A file or folder in a directory (FAT specification, "FAT Directory Structure").
 *
 * @param position where it stands on the volume, bytes
 * @param bytes the 32 of it
 */
record FatEntry(long position, byte[] bytes) {

    static final int SIZE = 32;

    /** Attributes of a part of a long name. */
    static final int LONG_NAME = 0x0F;

    private static final int DELETED = 0xE5;
    private static final byte[] SPACES = "         ".getBytes(StandardCharsets.US_ASCII);

    DosAttributes attributes() {
        return new DosAttributes(u8(bytes, 11));
    }

    boolean isDirectory() {
        return attributes().isDirectory();
    }

    boolean isLongName() {
        return attributes().bits() == LONG_NAME;
    }

    boolean isLabel() {
        return !isLongName() && attributes().isVolume();
    }

    /** No entry stands behind it. */
    boolean isEnd() {
        return bytes[0] == 0;
    }

    boolean isDeleted() {
        return u8(bytes, 0) == DELETED;
    }

    /** The directory itself or its parent. */
    boolean isDots() {
        return bytes[0] == '.' && (bytes[1] == '.' || bytes[1] == ' ') && Arrays.equals(bytes, 2, 11, SPACES, 0, SPACES.length);
    }

    /** The first cluster; FAT12 and FAT16 may keep other things in the upper half. */
    long cluster(int bits) {
        return u16(bytes, 26) | (bits == 32 ? (long) u16(bytes, 20) << 16 : 0);
    }

    /** Bytes of a file. */
    long size() {
        return u32(bytes, 28);
    }

    /** Seconds since 1970 of the last change. */
    long seconds() {
        return DosTime.seconds(u16(bytes, 24), u16(bytes, 22));
    }
}
