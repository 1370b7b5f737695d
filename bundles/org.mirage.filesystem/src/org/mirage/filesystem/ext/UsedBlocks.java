// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;

import org.mirage.filesystem.RangeVisitor;

/** Streams the used ranges of a volume out of its block bitmaps. */
final class UsedBlocks {

    private UsedBlocks() {
    }

    /**
     * Visits the used ranges in rising order, joined. What no bitmap speaks of counts as used: the boot block before
     * group 0, and the device behind the file system.
     */
    static void visit(ExtVolume volume, RangeVisitor visitor) throws IOException {
        ExtSuperblock superblock = volume.superblock();
        BlockBitmaps bitmaps = new BlockBitmaps(volume);
        Joiner joiner = new Joiner(visitor);
        int blockSize = superblock.blockSize();
        joiner.range(0, superblock.firstDataBlock() * blockSize);
        for (int group = 0; group < superblock.groups(); group++) {
            long start = volume.layout().firstBlock(group) * blockSize;
            long end = start + volume.layout().blocks(group) * blockSize;
            visit(bitmaps.of(group, true), volume.layout().clusters(group), start, end,
                    (long) superblock.clusterBlocks() * blockSize, joiner);
        }
        joiner.range(superblock.size(), volume.device().size() - superblock.size());
        joiner.end();
    }

    private static void visit(byte[] bitmap, int clusters, long start, long end, long clusterSize, Joiner joiner)
            throws IOException {
        int i = 0;
        while (i < clusters) {
            byte eight = bitmap[i >> 3];
            if ((i & 7) == 0 && i + 8 <= clusters && (eight == 0 || eight == -1)) {
                if (eight == -1) {
                    joiner.range(start + i * clusterSize, Math.min(8 * clusterSize, end - start - i * clusterSize));
                }
                i += 8;
                continue;
            }
            if (Bits.isSet(bitmap, i)) {
                // the last cluster may reach past the last block
                joiner.range(start + i * clusterSize, Math.min(clusterSize, end - start - i * clusterSize));
            }
            i++;
        }
    }

    /** Joins ranges that touch. */
    private static final class Joiner implements RangeVisitor {

        private final RangeVisitor visitor;
        private long offset;
        private long length;

        Joiner(RangeVisitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public void range(long newOffset, long newLength) throws IOException {
            if (newLength <= 0) {
                return;
            }
            if (newOffset == offset + length) {
                length += newLength;
                return;
            }
            end();
            offset = newOffset;
            length = newLength;
        }

        void end() throws IOException {
            if (length > 0) {
                visitor.range(offset, length);
            }
        }
    }
}
