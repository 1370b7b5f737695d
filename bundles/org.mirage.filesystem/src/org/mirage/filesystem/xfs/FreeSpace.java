// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.u32;

import java.io.IOException;
import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/**
 * What one allocation group calls free: the extents of its tree by block, and the blocks of its free list, which hold
 * nothing until a tree grows into them.
 */
final class FreeSpace {

    /** A table of this size takes 32 MiB. */
    private static final int MOST_EXTENTS = 1 << 22;

    private static final int BY_BLOCK_ROOT = 16;
    private static final int BY_SIZE_ROOT = 20;
    private static final int BY_BLOCK_LEVELS = 28;
    private static final int BY_SIZE_LEVELS = 32;
    private static final int LIST_FIRST = 40;
    private static final int LIST_LAST = 44;
    private static final int LIST_COUNT = 48;
    private static final int FREE_BLOCKS = 52;
    private static final int TREE_BLOCKS = 60;
    private static final int LIST_HEADER = 36;

    private final XfsVolume volume;
    private final long group;
    private final GroupHeader header;
    private long[] extents = new long[64];
    private int count;
    private long blocks;
    private long[] list = {};

    private FreeSpace(XfsVolume volume, long group) throws IOException {
        this.volume = volume;
        this.group = group;
        this.header = GroupHeader.freeSpace(volume, group);
    }

    /**
     * Reads header, tree and list of a group.
     *
     * @throws DamagedException when any of them contradicts itself
     */
    static FreeSpace read(XfsVolume volume, long group) throws IOException {
        FreeSpace space = new FreeSpace(volume, group);
        space.tree();
        space.list();
        return space;
    }

    private void tree() throws IOException {
        long[] end = {-1};
        walk(TreeForm.FREE_BY_BLOCK, BY_BLOCK_ROOT, BY_BLOCK_LEVELS, (block, at) -> {
            long first = u32(block, at);
            long length = u32(block, at + 4);
            if (length == 0 || !volume.groupContains(group, first, length)) {
                throw new DamagedException("the free-space tree of group " + group + " has " + length + " blocks from "
                        + first + " on");
            }
            if (first <= end[0]) {
                throw new DamagedException("extents of the free-space tree of group " + group + " touch at block "
                        + first);
            }
            end[0] = first + length;
            add(first, length);
        });
        if (blocks != header.word(FREE_BLOCKS)) {
            throw new DamagedException("group " + group + " counts " + header.word(FREE_BLOCKS)
                    + " free blocks, its tree " + blocks);
        }
    }

    private void walk(TreeForm form, int root, int levels, TreeWalk.Visitor visitor) throws IOException {
        walk(form, root, levels, visitor, (pointer, bytes) -> { });
    }

    private void walk(TreeForm form, int root, int levels, TreeWalk.Visitor visitor, TreeWalk.BlockVisitor blockVisitor)
            throws IOException {
        new TreeWalk(volume, form, group, "the " + form.label() + " of group " + group, visitor, blockVisitor)
                .root(header.word(root), (int) Math.min(header.word(levels), TreeWalk.MOST_LEVELS + 1));
    }

    private void add(long first, long length) throws DamagedException {
        if (count == MOST_EXTENTS) {
            throw new DamagedException("group " + group + " has more than " + MOST_EXTENTS
                    + " free extents, more than can be kept in memory");
        }
        if (2 * count == extents.length) {
            extents = Arrays.copyOf(extents, 2 * extents.length);
        }
        extents[2 * count] = first;
        extents[2 * count + 1] = length;
        count++;
        blocks += length;
    }

    private void list() throws IOException {
        boolean checksums = volume.superblock().hasChecksums();
        byte[] sector = GroupHeader.sector(volume, group, GroupHeader.FREE_LIST);
        if (checksums) {
            volume.verify(sector, BlockKind.AGFL, -1, -1, "the free list of group " + group);
        }
        int start = checksums ? LIST_HEADER : 0;
        long places = (sector.length - start) / 4;
        long length = header.word(LIST_COUNT);
        long first = header.word(LIST_FIRST);
        long last = header.word(LIST_LAST);
        if (length > places || first >= places || last >= places || length > 0 && (first + length - 1) % places != last) {
            throw new DamagedException("the free list of group " + group + " claims " + length + " blocks, from place " + first
                    + " to place " + last);
        }
        long[] found = new long[(int) length];
        for (int i = 0; i < length; i++) {
            found[i] = u32(sector, (int) (start + (first + i) % places * 4));
            if (!volume.groupContains(group, found[i], 1) || covers(found[i], 1)) {
                throw new DamagedException("the free list of group " + group + " has block " + found[i]);
            }
        }
        Arrays.sort(found);
        for (int i = 1; i < length; i++) {
            if (found[i] == found[i - 1]) {
                throw new DamagedException("the free list of group " + group + " has block " + found[i] + " twice");
            }
        }
        list = found;
    }

    /** Checks that the tree by size holds as much, and no block of either tree or of the group's headers is called free. */
    void checkTrees() throws IOException {
        long headerBlocks = (4L * volume.superblock().sectorSize() + volume.superblock().blockSize() - 1)
                >> volume.superblock().blockLog();
        requireUsed(0, headerBlocks, "headers");
        for (TreeForm form : new TreeForm[] {TreeForm.FREE_BY_BLOCK, TreeForm.FREE_BY_SIZE}) {
            boolean bySize = form == TreeForm.FREE_BY_SIZE;
            long[] sum = new long[2];
            walk(form, bySize ? BY_SIZE_ROOT : BY_BLOCK_ROOT, bySize ? BY_SIZE_LEVELS : BY_BLOCK_LEVELS, (block, at) -> {
                sum[0]++;
                sum[1] += u32(block, at + 4);
            }, (pointer, bytes) -> requireUsed(pointer, 1, "blocks of the " + form.label()));
            if (sum[0] != count || sum[1] != blocks) {
                throw new DamagedException("the free-space trees of group " + group + " disagree: " + count + " extents of "
                        + blocks + " blocks, and " + sum[0] + " of " + sum[1]);
            }
        }
    }

    private void requireUsed(long first, long length, String what) throws DamagedException {
        if (covers(first, length)) {
            throw new DamagedException(what + " of group " + group + " are called free");
        }
    }

    /** True when any of some blocks is called free. */
    boolean covers(long first, long length) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (extents[2 * middle] + extents[2 * middle + 1] <= first) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < count && extents[2 * low] < first + length || listed(first, length);
    }

    private boolean listed(long first, long length) {
        for (long block : list) {
            if (block >= first && block < first + length) {
                return true;
            }
        }
        return false;
    }

    /** Blocks of tree and list. */
    long blocks() {
        return blocks + list.length;
    }

    /** What the superblock counts as free: also the blocks that the trees of free space take. */
    long countedBlocks() {
        return blocks() + header.word(TREE_BLOCKS);
    }

    /** First blocks and lengths of all that is free, in rising order, one after the other. */
    long[] extents() {
        long[] all = new long[2 * (count + list.length)];
        int n = 0;
        int listed = 0;
        for (int i = 0; i < count; i++) {
            while (listed < list.length && list[listed] < extents[2 * i]) {
                all[n++] = list[listed++];
                all[n++] = 1;
            }
            all[n++] = extents[2 * i];
            all[n++] = extents[2 * i + 1];
        }
        while (listed < list.length) {
            all[n++] = list[listed++];
            all[n++] = 1;
        }
        return all;
    }
}
