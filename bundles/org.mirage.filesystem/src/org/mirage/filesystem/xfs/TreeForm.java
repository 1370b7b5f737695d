// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i64;
import static org.mirage.filesystem.bytes.BigEndian.u32;

/** The B+trees that are read: their marks and how long their records, keys and headers are (kernel: {@code xfs_format.h}). */
enum TreeForm {
    FREE_BY_BLOCK(0x41425442, 0x41423342, 8, 8, "free-space tree by block"),
    FREE_BY_SIZE(0x41425443, 0x41423343, 8, 8, "free-space tree by size"),
    INODES(0x49414254, 0x49414233, 16, 4, "inode tree"),
    EXTENTS(0x424D4150, 0x424D4133, 16, 8, "extent tree");

    private final int oldMagic;
    private final int newMagic;
    private final int recordLength;
    private final int keyLength;
    private final String label;

    TreeForm(int oldMagic, int newMagic, int recordLength, int keyLength, String label) {
        this.oldMagic = oldMagic;
        this.newMagic = newMagic;
        this.recordLength = recordLength;
        this.keyLength = keyLength;
        this.label = label;
    }

    int magic(boolean checksums) {
        return checksums ? newMagic : oldMagic;
    }

    int recordLength() {
        return recordLength;
    }

    int keyLength() {
        return keyLength;
    }

    /** For messages. */
    String label() {
        return label;
    }

    /** True where block numbers have eight bytes and name the group. */
    boolean isLong() {
        return this == EXTENTS;
    }

    int headerLength(boolean checksums) {
        return isLong() ? checksums ? 72 : 24 : checksums ? 56 : 16;
    }

    BlockKind kind() {
        return isLong() ? BlockKind.LONG_TREE : BlockKind.SHORT_TREE;
    }

    /** What records are in order of. */
    long recordKey(byte[] block, int at) {
        return this == EXTENTS ? (i64(block, at) & Long.MAX_VALUE) >>> 9 : key(block, at);
    }

    /** The same as an inner block says it. */
    long key(byte[] block, int at) {
        return switch (this) {
            case FREE_BY_BLOCK, INODES -> u32(block, at);
            case FREE_BY_SIZE -> u32(block, at + 4) << 31 | u32(block, at);
            case EXTENTS -> i64(block, at);
        };
    }
}
