// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.disk.BlockStatus;
import org.mirage.filesystem.DamagedException;

/**
 * The blocks of a directory that is not inline, up to its size, read many at a time. Holes of the device are not read
 * and no block is read twice, so that the work is bounded by what is stored, whatever the directory claims.
 */
public final class DirectoryBlocks {

    private static final int LARGEST_READ = 256 << 10;

    private final ExtVolume volume;
    private final RawInode directory;
    private final Visitor visitor;
    private final int blockSize;
    private final TreeMap<Long, Long> runs = new TreeMap<>();
    private long seen;

    private DirectoryBlocks(ExtVolume volume, RawInode directory, Visitor visitor) {
        this.volume = volume;
        this.directory = directory;
        this.visitor = visitor;
        this.blockSize = volume.superblock().blockSize();
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
     * @return true when none of them is missing, neither in the directory nor on the device
     */
    public static boolean visit(ExtVolume volume, RawInode directory, Visitor visitor) throws IOException {
        return new DirectoryBlocks(volume, directory, visitor).visit();
    }

    private boolean visit() throws IOException {
        long size = directory.size();
        long blocks = size <= 0 ? 0 : (size - 1) / blockSize + 1;
        BlockMap.visit(volume, directory, (logical, physical, count, written) -> {
            long wanted = Math.min(count, blocks - logical);
            if (written && wanted > 0) {
                refuseTwice(physical, wanted);
                read(logical, physical, wanted);
            }
        });
        return seen == blocks;
    }

    private void refuseTwice(long physical, long count) throws DamagedException {
        Map.Entry<Long, Long> before = runs.floorEntry(physical + count - 1);
        if (before != null && before.getKey() + before.getValue() > physical) {
            throw new DamagedException("directory inode " + directory.number() + " has block "
                    + Math.max(physical, before.getKey()) + " twice");
        }
        runs.put(physical, count);
    }

    private void read(long logical, long physical, long count) throws IOException {
        for (BlockStatus part : volume.device().status(physical * blockSize, count * blockSize)) {
            if (!part.zero()) {
                long first = part.offset() / blockSize;
                long end = (part.end() + blockSize - 1) / blockSize;
                for (long block = first; block < end; block += LARGEST_READ / blockSize) {
                    readPiece(logical + block - physical, block, (int) Math.min(end - block, LARGEST_READ / blockSize));
                }
            }
        }
    }

    private void readPiece(long logical, long physical, int count) throws IOException {
        byte[] bytes = new byte[count * blockSize];
        volume.device().read(physical * blockSize, ByteBuffer.wrap(bytes));
        for (int i = 0; i < count; i++) {
            seen++;
            visitor.block(logical + i, physical + i, Arrays.copyOfRange(bytes, i * blockSize, (i + 1) * blockSize));
        }
    }
}
