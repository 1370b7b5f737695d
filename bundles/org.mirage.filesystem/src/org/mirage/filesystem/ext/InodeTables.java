// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the inode tables group by group in large pieces, up to the last inode that may be in use. */
final class InodeTables {

    private static final int LARGEST_READ = 1 << 20;

    private final ExtVolume volume;
    private final InodeLimits limits;

    InodeTables(ExtVolume volume, InodeLimits limits) {
        this.volume = volume;
        this.limits = limits;
    }

    /** Takes inodes, in use or not. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param inode stands in a larger array, which holding on to it keeps in memory
         */
        void inode(RawInode inode) throws IOException;
    }

    /** Visits the inodes of one group that may be in use. */
    void visit(long group, Visitor visitor) throws IOException {
        ExtSuperblock superblock = volume.superblock();
        int size = superblock.inodeSize();
        int count = limits.of(group);
        long first = group * superblock.inodesPerGroup() + 1;
        for (int done = 0; done < count;) {
            int now = Math.min(count - done, LARGEST_READ / size);
            long offset = volume.inodeOffset(first + done);
            if (!isZero(offset, (long) now * size)) {
                byte[] bytes = new byte[now * size];
                volume.device().read(offset, ByteBuffer.wrap(bytes));
                for (int i = 0; i < now; i++) {
                    visitor.inode(new RawInode(superblock, first + done + i, bytes, i * size));
                }
            }
            done += now;
        }
    }

    /** Holes need no reading: what a sparse volume claims costs no work. */
    private boolean isZero(long offset, long length) throws IOException {
        return volume.device().status(offset, length).stream().allMatch(s -> s.zero());
    }
}
