// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.BitSet;

import org.mirage.disk.BlockStatus;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/**
 * The blocks of a disk in which something differs from another one, as formats have it that keep a map of the sectors of such a block.
 * What is compared and written as one is smaller than a block, and larger than a sector.
 */
final class ThinBlocks {

    private static final int CLUSTER = 64 << 10;

    private final VersionDevice disk;
    private final int blockBytes;
    private final int clusters;
    private final BitSet changed;
    private final BitSet differs = new BitSet();
    private final BitSet blocks = new BitSet();

    private ThinBlocks(VersionDevice disk, int blockBytes, DiskDifference difference) {
        this.disk = disk;
        this.blockBytes = blockBytes;
        clusters = blockBytes / CLUSTER;
        changed = difference.changed();
        differs.or(changed);
        differs.or(difference.zero());
        differs.stream().forEach(cluster -> blocks.set(cluster / clusters));
    }

    /**
     * Looks what differs between two disks.
     *
     * @throws MirageException when they differ in size
     */
    static ThinBlocks of(VersionDevice base, VersionDevice disk, int blockBytes, Monitor monitor) throws IOException {
        return new ThinBlocks(disk, blockBytes, DiskDifference.of(base, disk, CLUSTER, monitor));
    }

    /** Bytes of the disk that are written. */
    long writtenBytes() {
        return (long) changed.cardinality() * CLUSTER;
    }

    /** The first block from one on in which something differs; -1 for none. */
    int next(int block) {
        return blocks.nextSetBit(block);
    }

    /** Whether all of a block differs; the last one may be shorter. */
    boolean isWhole(int block) {
        long rest = FileLayout.units(disk.size() - (long) block * blockBytes, CLUSTER);
        return differs.nextClearBit(block * clusters) >= block * clusters + Math.min(clusters, rest);
    }

    /** Whether all of a block is zero, and no byte of it is to be written. */
    boolean isZero(int block) throws IOException {
        int next = changed.nextSetBit(block * clusters);
        if (next >= 0 && next < (block + 1) * clusters) {
            return false;
        }
        long offset = (long) block * blockBytes;
        return disk.status(offset, Math.min(blockBytes, disk.size() - offset)).stream().allMatch(BlockStatus::zero);
    }

    /** The map of a block's sectors, a bit for each: set for those that differ. Eight neighbours are always alike. */
    byte[] sectors(int block, int sectorBytes) {
        byte[] map = new byte[blockBytes / sectorBytes / Byte.SIZE];
        int bytes = map.length / clusters;
        for (int i = 0; i < clusters; i++) {
            if (differs.get(block * clusters + i)) {
                Arrays.fill(map, i * bytes, (i + 1) * bytes, (byte) 0xff);
            }
        }
        return map;
    }

    /** Writes what is in a block to its place in a file; what is zero or does not differ is left as it is there. */
    void write(int block, long place, FileChannel channel, Monitor monitor) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(CLUSTER);
        for (int i = 0; i < clusters; i++) {
            int cluster = block * clusters + i;
            if (changed.get(cluster)) {
                monitor.check();
                long offset = (long) cluster * CLUSTER;
                int length = (int) Math.min(CLUSTER, disk.size() - offset);
                disk.read(offset, buffer.clear().limit(length));
                FileLayout.write(channel, place + (long) i * CLUSTER, buffer.flip());
                monitor.worked(length);
            }
        }
    }
}
