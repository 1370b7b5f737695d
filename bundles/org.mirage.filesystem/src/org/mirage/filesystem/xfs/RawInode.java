// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.i64;
import static org.mirage.filesystem.bytes.BigEndian.u16;
import static org.mirage.filesystem.bytes.BigEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.bytes.LittleEndian;

/** An inode as it stands on the volume (kernel: {@code struct xfs_dinode}). */
final class RawInode {

    /** {@code IN}. */
    static final int MAGIC = 0x494E;

    static final int FORMAT_DEVICE = 0;
    static final int FORMAT_LOCAL = 1;
    static final int FORMAT_EXTENTS = 2;
    static final int FORMAT_TREE = 3;

    static final int FLAG_REAL_TIME = 1;

    private static final int OLD_LENGTH = 100;
    private static final int NEW_LENGTH = 176;
    private static final int CHECKSUM = 100;
    private static final long FLAG2_BIG_TIME = 8;
    private static final long FLAG2_LARGE_COUNTS = 16;
    private static final long BILLION = 1_000_000_000L;
    private static final long BIG_TIME_EPOCH = -(1L << 31);

    private final long number;
    private final byte[] bytes;

    RawInode(long number, byte[] bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    long number() {
        return number;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean hasMagic() {
        return u16(bytes, 0) == MAGIC;
    }

    int version() {
        return u8(bytes, 4);
    }

    boolean isNew() {
        return version() >= 3;
    }

    boolean checksumFits() {
        return LittleEndian.i32(bytes, CHECKSUM) == BlockKind.checksum(bytes, CHECKSUM);
    }

    int mode() {
        return u16(bytes, 2);
    }

    NodeType type() {
        return NodeType.of(mode());
    }

    int format() {
        return u8(bytes, 5);
    }

    long owner() {
        return u32(bytes, 8);
    }

    long group() {
        return u32(bytes, 12);
    }

    /** Version 1 had 16 bits of it, elsewhere. */
    long links() {
        return version() == 1 ? u16(bytes, 6) : u32(bytes, 16);
    }

    long project() {
        return version() == 1 ? 0 : (long) u16(bytes, 22) << 16 | u16(bytes, 20);
    }

    private boolean hasBigTime() {
        return isNew() && (flags2() & FLAG2_BIG_TIME) != 0;
    }

    /** Seconds since 1970, floored; big times count nanoseconds from December 1901 on. */
    long seconds() {
        return hasBigTime() ? Long.divideUnsigned(i64(bytes, 40), BILLION) + BIG_TIME_EPOCH : i32(bytes, 40);
    }

    /** Nanoseconds as they stand there, perhaps more than a second has. */
    long nanoseconds() {
        return hasBigTime() ? Long.remainderUnsigned(i64(bytes, 40), BILLION) : u32(bytes, 44);
    }

    long size() {
        return i64(bytes, 56);
    }

    private boolean hasLargeCounts() {
        return isNew() && (flags2() & FLAG2_LARGE_COUNTS) != 0;
    }

    /** Extents that a fork claims. */
    long extents(boolean attributes) {
        if (hasLargeCounts()) {
            return attributes ? u32(bytes, 76) : i64(bytes, 24);
        }
        return attributes ? u16(bytes, 80) : u32(bytes, 76);
    }

    /** Bytes from the end of the fields to the attribute fork, 0 where there is none. */
    int attributeOffset() {
        return 8 * u8(bytes, 82);
    }

    int attributeFormat() {
        return u8(bytes, 83);
    }

    int flags() {
        return u16(bytes, 90);
    }

    long flags2() {
        return isNew() ? i64(bytes, 120) : 0;
    }

    /** What the inode of version 3 says to be. */
    long claimedNumber() {
        return i64(bytes, 152);
    }

    /** Where the UUID of version 3 stands. */
    int uuidOffset() {
        return 160;
    }

    /** Where the forks begin. */
    int forksOffset() {
        return isNew() ? NEW_LENGTH : OLD_LENGTH;
    }
}
