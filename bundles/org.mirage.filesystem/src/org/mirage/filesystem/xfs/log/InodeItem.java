// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.mirage.filesystem.bytes.LittleEndian.i32;
import static org.mirage.filesystem.bytes.LittleEndian.i64;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.xfs.XfsVolume;

/** The description of a changed inode (kernel: {@code xfs_inode_log_format}), packed differently by machines of 32 bits. */
final class InodeItem {

    static final int LOCAL_DATA = 0x2;
    static final int DATA_EXTENTS = 0x4;
    static final int DATA_ROOT = 0x8;
    static final int DEVICE = 0x10;
    static final int LOCAL_ATTRIBUTES = 0x40;
    static final int ATTRIBUTE_EXTENTS = 0x80;
    static final int ATTRIBUTE_ROOT = 0x100;
    static final int OWNERS = 0x600;
    static final int DATA = LOCAL_DATA | DATA_EXTENTS | DATA_ROOT;
    static final int ATTRIBUTES = LOCAL_ATTRIBUTES | ATTRIBUTE_EXTENTS | ATTRIBUTE_ROOT;

    private static final int LENGTH = 56;
    private static final int PACKED_LENGTH = 52;
    private static final int LONGEST_BUFFER = 1 << 16;

    private final byte[] bytes;
    private final int at;

    InodeItem(LogItem item) throws DamagedException {
        this.bytes = item.description(PACKED_LENGTH);
        this.at = bytes.length >= LENGTH ? 16 : 12;
    }

    int fields() {
        return i32(bytes, 4);
    }

    long number() {
        return i64(bytes, at);
    }

    /** A device number, as it is stored. */
    int device() {
        return i32(bytes, at + 8);
    }

    /** The first block of 512 bytes of the buffer that the inode stands in. */
    long block() {
        return i64(bytes, at + 24);
    }

    /** Blocks of that buffer. */
    int blocks() {
        return i32(bytes, at + 32);
    }

    /** Where the inode stands on the volume, bytes. */
    long offset(XfsVolume volume) throws DamagedException {
        long end = volume.device().size() / LogArea.BLOCK;
        int within = i32(bytes, at + 36);
        int size = volume.superblock().inodeSize();
        if (blocks() <= 0 || blocks() > LONGEST_BUFFER / LogArea.BLOCK || block() < 0 || block() > end - blocks()
                || within < 0 || within % size != 0 || within > blocks() * LogArea.BLOCK - size) {
            throw new DamagedException("the log changes inode " + Long.toUnsignedString(number())
                    + " at a place outside the volume");
        }
        return block() * LogArea.BLOCK + within;
    }
}
