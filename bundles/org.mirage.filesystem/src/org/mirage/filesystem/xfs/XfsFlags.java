// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.util.Map;

import org.mirage.filesystem.NodeFlag;

/** From the flags of an inode to those that mean something to a person (kernel: {@code XFS_DIFLAG_*}). */
final class XfsFlags {

    private static final Map<Integer, NodeFlag> FLAGS = Map.of(0x8, NodeFlag.IMMUTABLE, 0x10, NodeFlag.APPEND, 0x20,
            NodeFlag.SYNC, 0x40, NodeFlag.NOATIME, 0x80, NodeFlag.NODUMP, 0x200, NodeFlag.PROJECT_INHERIT);
    private static final long FLAG2_DAX = 1;

    private XfsFlags() {
    }

    /** Bits of {@link NodeFlag}. */
    static int of(RawInode inode) {
        int flags = (inode.flags2() & FLAG2_DAX) != 0 ? NodeFlag.DAX.bit() : 0;
        for (Map.Entry<Integer, NodeFlag> flag : FLAGS.entrySet()) {
            flags |= (inode.flags() & flag.getKey()) != 0 ? flag.getValue().bit() : 0;
        }
        return flags;
    }
}
