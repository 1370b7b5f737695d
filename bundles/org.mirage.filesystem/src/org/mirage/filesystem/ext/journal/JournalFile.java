// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.ext.BlockMap;
import org.mirage.filesystem.ext.ExtVolume;
import org.mirage.filesystem.ext.RawInode;

/** The file that holds the journal: blocks by their number in it. */
final class JournalFile {

    private static final int READ_AHEAD = 128 << 10;

    private final BlockDevice device;
    private final int blockSize;
    private final long blocks;
    private long[] logical = new long[8];
    private long[] physical = new long[8];
    private int runs;

    private byte[] ahead = new byte[0];
    private long aheadFirst;

    /**
     * @throws DamagedException when the inode cannot be that of a journal
     */
    JournalFile(ExtVolume volume, RawInode inode) throws IOException {
        device = volume.device();
        blockSize = volume.superblock().blockSize();
        if (inode.type() != NodeType.FILE || inode.links() == 0 || inode.size() < blockSize) {
            throw new DamagedException("inode " + inode.number() + " is no journal");
        }
        blocks = inode.size() / blockSize;
        long[] end = {0};
        BlockMap.visit(volume, inode, (first, place, count, written) -> {
            if (!written || first >= blocks) {
                return;
            }
            if (first != end[0]) {
                add(end[0], -1);
            }
            add(first, place);
            end[0] = first + count;
        });
        add(end[0], -1);
    }

    private void add(long first, long place) {
        if (runs == logical.length) {
            logical = Arrays.copyOf(logical, 2 * runs);
            physical = Arrays.copyOf(physical, 2 * runs);
        }
        logical[runs] = first;
        physical[runs++] = place;
    }

    /** Whole blocks that the file claims. */
    long blocks() {
        return blocks;
    }

    /**
     * The byte offset of a block on the volume.
     *
     * @throws DamagedException when the file has no such block
     */
    long offset(long block) throws DamagedException {
        int at = run(block);
        if (block < 0 || block >= blocks || at < 0 || physical[at] < 0) {
            throw new DamagedException("the journal has no block " + block);
        }
        return (physical[at] + block - logical[at]) * blockSize;
    }

    private int run(long block) {
        int at = Arrays.binarySearch(logical, 0, runs, block);
        return at < 0 ? -at - 2 : at;
    }

    /** Reads a block; not for several threads at once. */
    byte[] read(long block) throws IOException {
        long offset = offset(block);
        if (offset < aheadFirst || offset + blockSize > aheadFirst + ahead.length) {
            int at = run(block);
            long end = at + 1 < runs ? Math.min(blocks, logical[at + 1]) : blocks;
            int length = (int) Math.min(Math.max(1, READ_AHEAD / blockSize), end - block) * blockSize;
            byte[] bytes = new byte[length];
            device.read(offset, ByteBuffer.wrap(bytes));
            ahead = bytes;
            aheadFirst = offset;
        }
        int from = (int) (offset - aheadFirst);
        return Arrays.copyOfRange(ahead, from, from + blockSize);
    }
}
