// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The blocks of a directory that is not inline, up to its size, read many at a time. */
public final class DirectoryBlocks {

    private static final int LARGEST_READ = 256 << 10;

    private DirectoryBlocks() {
    }

    /** Takes the blocks of a directory. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * @param logical the block's number in the directory
         * @param physical its number on the volume
         * @param bytes its content, the visitor's own
         */
        void block(long logical, long physical, byte[] bytes) throws IOException;
    }

    /**
     * Visits the directory's blocks in order.
     *
     * @return true when none of them is missing
     */
    public static boolean visit(ExtVolume volume, RawInode directory, Visitor visitor) throws IOException {
        int blockSize = volume.superblock().blockSize();
        long size = directory.size();
        long blocks = size <= 0 ? 0 : (size - 1) / blockSize + 1;
        long[] seen = {0};
        BlockMap.visit(volume, directory, (logical, physical, count, written) -> {
            long wanted = Math.min(count, blocks - logical);
            if (written && wanted > 0) {
                seen[0] += wanted;
                read(volume, logical, physical, wanted, visitor);
            }
        });
        return seen[0] == blocks;
    }

    private static void read(ExtVolume volume, long logical, long physical, long count, Visitor visitor)
            throws IOException {
        int blockSize = volume.superblock().blockSize();
        long done = 0;
        while (done < count) {
            int now = (int) Math.min(count - done, LARGEST_READ / blockSize);
            byte[] bytes = new byte[now * blockSize];
            volume.device().read((physical + done) * blockSize, ByteBuffer.wrap(bytes));
            for (int i = 0; i < now; i++) {
                byte[] block = now == 1 ? bytes : Arrays.copyOfRange(bytes, i * blockSize, (i + 1) * blockSize);
                visitor.block(logical + done + i, physical + done + i, block);
            }
            done += now;
        }
    }
}
