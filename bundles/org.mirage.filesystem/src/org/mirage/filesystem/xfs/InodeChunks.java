// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i64;
import static org.mirage.filesystem.bytes.BigEndian.u16;
import static org.mirage.filesystem.bytes.BigEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;
import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/**
 * The inodes of one allocation group that its inode tree calls in use, 64 a record; of sparse records, four inodes or more
 * have no room (kernel: {@code struct xfs_inobt_rec}).
 */
final class InodeChunks {

    /** Inodes of a record. */
    static final int LENGTH = 64;

    /** A table of this size takes 20 MiB, and stands for 67 million inodes of one group. */
    private static final int MOST = 1 << 20;

    private static final int COUNT = 16;
    private static final int ROOT = 20;
    private static final int LEVELS = 24;
    private static final int FREE_COUNT = 28;
    private static final int INODES_A_HOLE_BIT = 4;

    private final XfsVolume volume;
    private final long group;
    private int[] starts = {};
    private long[] used = {};
    private int count;
    private long room;
    private long free;

    private InodeChunks(XfsVolume volume, long group) {
        this.volume = volume;
        this.group = group;
    }

    /** A group of which nothing is known. */
    static InodeChunks none(XfsVolume volume, long group) {
        return new InodeChunks(volume, group);
    }

    /**
     * Reads the header and the tree of a group.
     *
     * @throws DamagedException when they contradict themselves or one another
     */
    static InodeChunks read(XfsVolume volume, long group) throws IOException {
        InodeChunks chunks = new InodeChunks(volume, group);
        GroupHeader header = GroupHeader.inodes(volume, group);
        new TreeWalk(volume, TreeForm.INODES, group, "the inode tree of group " + group, chunks::add, (pointer, bytes) -> { })
                .root(header.word(ROOT), (int) Math.min(header.word(LEVELS), TreeWalk.MOST_LEVELS + 1));
        if (chunks.room != header.word(COUNT) || chunks.free != header.word(FREE_COUNT)) {
            throw new DamagedException("group " + group + " counts " + header.word(COUNT) + " inodes, " + header.word(FREE_COUNT)
                    + " of them free, its tree " + chunks.room + " and " + chunks.free);
        }
        return chunks;
    }

    private void add(byte[] block, int at) throws DamagedException {
        long start = u32(block, at);
        long freeMask = i64(block, at + 8);
        long holes = 0;
        long freeHere = u32(block, at + 4);
        if (volume.superblock().has(XfsFeature.SPARSE_INODES)) {
            holes = holes(u16(block, at + 4));
            freeHere = u8(block, at + 7);
            if (u8(block, at + 6) != LENGTH - Long.bitCount(holes)) {
                throw new DamagedException("the inode tree of group " + group + " contradicts itself at inode " + start);
            }
        }
        if (count > 0 && start < (starts[count - 1] & 0xFFFF_FFFFL) + LENGTH || !lie(start, ~holes)
                || freeHere != Long.bitCount(freeMask & ~holes)) {
            throw new DamagedException("the inode tree of group " + group + " makes no sense at inode " + start);
        }
        if (count == MOST) {
            throw new DamagedException("group " + group + " has more than " + MOST * (long) LENGTH
                    + " inodes, more than can be kept in memory");
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, Math.max(16, 2 * count));
            used = Arrays.copyOf(used, starts.length);
        }
        starts[count] = (int) start;
        used[count++] = ~freeMask & ~holes;
        room += LENGTH - Long.bitCount(holes);
        free += freeHere;
    }

    private static long holes(int mask) {
        long holes = 0;
        for (int bit = 0; bit < LENGTH / INODES_A_HOLE_BIT; bit++) {
            holes |= (mask >> bit & 1) == 0 ? 0 : 0xFL << bit * INODES_A_HOLE_BIT;
        }
        return holes;
    }

    /** True when the inodes of a mask lie in the group. */
    private boolean lie(long start, long mask) {
        if (mask == 0) {
            return false;
        }
        long last = start + 63 - Long.numberOfLeadingZeros(mask);
        return start % INODES_A_HOLE_BIT == 0
                && last < volume.groupLength(group) << volume.superblock().inodesPerBlockLog();
    }

    /** Number of records. */
    int count() {
        return count;
    }

    /** Inodes that have room. */
    long inodes() {
        return room;
    }

    /** Inodes that have room and are not in use. */
    long freeInodes() {
        return free;
    }

    /** The first inode of a record, by its number within the group. */
    long start(int index) {
        return starts[index] & 0xFFFF_FFFFL;
    }

    /** Which inodes of a record are in use, the first in the lowest bit. */
    long used(int index) {
        return used[index];
    }

    /** The record that an inode stands in, -1 for none. */
    int find(long inode) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) + LENGTH <= inode) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < count && start(low) <= inode ? low : -1;
    }
}
