// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import org.mirage.filesystem.NodeFlag;

/** From an inode's flags on disk ({@code EXT4_*_FL}) to {@link NodeFlag} bits; layout flags have none. */
final class ExtFlags {

    private static final int[] ON_DISK = new int[NodeFlag.values().length];

    static {
        map(NodeFlag.SECURE_DELETE, 0x1);
        map(NodeFlag.UNDELETE, 0x2);
        map(NodeFlag.COMPRESS, 0x4);
        map(NodeFlag.SYNC, 0x8);
        map(NodeFlag.IMMUTABLE, 0x10);
        map(NodeFlag.APPEND, 0x20);
        map(NodeFlag.NODUMP, 0x40);
        map(NodeFlag.NOATIME, 0x80);
        map(NodeFlag.ENCRYPTED, RawInode.FLAG_ENCRYPT);
        map(NodeFlag.JOURNAL_DATA, 0x4000);
        map(NodeFlag.DIRSYNC, 0x10000);
        map(NodeFlag.TOP_DIRECTORY, 0x20000);
        map(NodeFlag.VERITY, 0x100000);
        map(NodeFlag.DAX, 0x2000000);
        map(NodeFlag.PROJECT_INHERIT, 0x20000000);
        map(NodeFlag.CASEFOLD, RawInode.FLAG_CASEFOLD);
    }

    private ExtFlags() {
    }

    private static void map(NodeFlag flag, int onDisk) {
        ON_DISK[flag.ordinal()] = onDisk;
    }

    /** The {@link NodeFlag} bits of a word of flags. */
    static int of(int flags) {
        int bits = 0;
        for (int i = 0; i < ON_DISK.length; i++) {
            if ((flags & ON_DISK[i]) != 0) {
                bits |= 1 << i;
            }
        }
        return bits;
    }
}
