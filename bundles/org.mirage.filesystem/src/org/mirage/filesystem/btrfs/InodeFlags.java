// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import org.mirage.filesystem.NodeFlag;

/** Flags of inodes as their tree has them (kernel: {@code BTRFS_INODE_*}), and what they mean. */
final class InodeFlags {

    /** Data have no checksums. */
    static final long NO_DATA_SUM = 1;

    private static final long NO_COMPRESS = 1 << 3;
    private static final long VERITY = 1L << 32;

    private static final NodeFlag[] MEANING = new NodeFlag[Long.SIZE];

    static {
        MEANING[1] = NodeFlag.NO_COW;
        MEANING[5] = NodeFlag.SYNC;
        MEANING[6] = NodeFlag.IMMUTABLE;
        MEANING[7] = NodeFlag.APPEND;
        MEANING[8] = NodeFlag.NODUMP;
        MEANING[9] = NodeFlag.NOATIME;
        MEANING[10] = NodeFlag.DIRSYNC;
        MEANING[11] = NodeFlag.COMPRESS;
        MEANING[Long.numberOfTrailingZeros(VERITY)] = NodeFlag.VERITY;
    }

    private InodeFlags() {
    }

    /** The {@link NodeFlag} bits of an inode's flags. */
    static int of(long flags) {
        int bits = 0;
        for (int bit = 0; bit < MEANING.length; bit++) {
            // one that is not to be compressed is not shown as compressed
            boolean hidden = MEANING[bit] == NodeFlag.COMPRESS && (flags & NO_COMPRESS) != 0;
            if (MEANING[bit] != null && (flags >>> bit & 1) != 0 && !hidden) {
                bits |= MEANING[bit].bit();
            }
        }
        return bits;
    }
}
