// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.bytes.LittleEndian.u32;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.mirage.filesystem.ChangeVisitor;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.RangeVisitor;
import org.mirage.filesystem.VolumeComparison;

/**
 * Two states of a volume between which files were changed by a kernel: superblock, group descriptors, bitmaps, journal and the like
 * stand at the same places in both, so does each inode. What belongs to neither is content, or a block of a directory.
 */
final class ExtComparison implements VolumeComparison {

    /** Volumes of more groups, 8 TiB with blocks of 4 KiB, are looked at as a whole. */
    private static final int MOST_GROUPS = 1 << 16;
    private static final int SHARE_COUNT = 4;

    private final ExtVolume before;
    private final ExtVolume now;
    private final NodeReader nodesBefore;
    private final NodeReader nodesNow;
    /** Ends of runs of the file system's own blocks by their first blocks; none over another. */
    private final TreeMap<Long, Long> own = new TreeMap<>();
    /** Groups by the first block of their inode table. */
    private final TreeMap<Long, Long> tables = new TreeMap<>();

    private ExtComparison(ExtVolume before, ExtVolume now) {
        this.before = before;
        this.now = now;
        nodesBefore = new NodeReader(before);
        nodesNow = new NodeReader(now);
    }

    /** Compares two states; empty when they are not divided in the same way. */
    static Optional<VolumeComparison> of(ExtVolume before, ExtVolume now) throws IOException {
        ExtComparison comparison = new ExtComparison(before, now);
        if (now.superblock().groups() > MOST_GROUPS || !comparison.haveSameLayout()) {
            return Optional.empty();
        }
        try {
            comparison.addOwn();
        } catch (DamagedException e) {
            return Optional.empty();
        }
        return Optional.of(comparison);
    }

    private boolean haveSameLayout() {
        ExtSuperblock one = before.superblock();
        ExtSuperblock other = now.superblock();
        boolean same = one.features().equals(other.features()) && one.blockSize() == other.blockSize() && one.blocks() == other.blocks()
                && one.inodes() == other.inodes() && one.inodeSize() == other.inodeSize() && one.groups() == other.groups()
                && one.inodesPerGroup() == other.inodesPerGroup() && one.blocksPerGroup() == other.blocksPerGroup()
                && one.clusterBlocks() == other.clusterBlocks() && one.checksumSeed() == other.checksumSeed()
                && Arrays.equals(one.quotaInodes(), other.quotaInodes()) && one.orphanFileInode() == other.orphanFileInode()
                && one.journalInode() == other.journalInode();
        for (long group = 0; same && group < one.groups(); group++) {
            GroupDescriptor first = before.group(group);
            GroupDescriptor second = now.group(group);
            same = first.inodeTable() == second.inodeTable() && first.blockBitmap() == second.blockBitmap()
                    && first.inodeBitmap() == second.inodeBitmap();
        }
        return same;
    }

    private void addOwn() throws IOException {
        ExtSuperblock superblock = now.superblock();
        add(0, superblock.firstDataBlock());
        for (long group = 0; group < superblock.groups(); group++) {
            GroupDescriptor descriptor = now.group(group);
            add(now.layout().firstBlock(group), now.layout().baseBlocks(group));
            add(descriptor.blockBitmap(), 1);
            add(descriptor.inodeBitmap(), 1);
            tables.put(descriptor.inodeTable(), group);
        }
        // the journal, blocks kept for growth, quotas: inodes that are no nodes
        for (long number = 1; number < superblock.firstInode(); number++) {
            addHidden(number);
        }
        for (long number : superblock.quotaInodes()) {
            addHidden(number);
        }
        addHidden(superblock.orphanFileInode());
    }

    private void addHidden(long number) throws IOException {
        if (number == 0 || nodesNow.isVisible(number)) {
            return;
        }
        for (ExtVolume state : new ExtVolume[] {before, now}) {
            RawInode inode = state.inode(number);
            // the inode of what is kept for group descriptors has indirect blocks of a kind of its own, which lie in it
            if (inode.type() != null && inode.links() > 0) {
                BlockMap.visit(state, inode, (logical, physical, count, written) -> add(physical, count), block -> add(block, 1));
            }
        }
    }

    private void add(long block, long count) {
        if (count <= 0) {
            return;
        }
        long start = block;
        long end = block + count;
        Map.Entry<Long, Long> other = own.floorEntry(end);
        while (other != null && other.getValue() >= start) {
            start = Math.min(start, other.getKey());
            end = Math.max(end, other.getValue());
            own.remove(other.getKey());
            other = own.floorEntry(end);
        }
        own.put(start, end);
    }

    @Override
    public void visit(long offset, long length, ChangeVisitor visitor) throws IOException {
        int size = now.superblock().blockSize();
        for (long at = offset; at < offset + length;) {
            long block = at / size;
            long end = Math.min(offset + length, (block + 1) * size);
            Map.Entry<Long, Long> table = tables.floorEntry(block);
            if (table != null && block < table.getKey() + now.layout().inodeTableBlocks()) {
                inodes(table.getValue(), at - table.getKey() * size, end - table.getKey() * size, visitor);
            } else if (!isOwn(block) && differs(at, (int) (end - at))) {
                visitor.range(at, end - at);
            }
            at = end;
        }
    }

    /** Where bytes differ is known by the page, in which there may be several blocks. */
    private boolean differs(long offset, int length) throws IOException {
        byte[] old = new byte[length];
        byte[] bytes = new byte[length];
        before.device().read(offset, ByteBuffer.wrap(old));
        now.device().read(offset, ByteBuffer.wrap(bytes));
        return !Arrays.equals(old, bytes);
    }

    private boolean isOwn(long block) {
        Map.Entry<Long, Long> run = own.floorEntry(block);
        return run != null && block < run.getValue();
    }

    /** Compares the inodes that a range of a table touches. */
    private void inodes(long group, long from, long to, ChangeVisitor visitor) throws IOException {
        ExtSuperblock superblock = now.superblock();
        int size = superblock.inodeSize();
        long first = from / size;
        long end = Math.min(superblock.inodesPerGroup(), (to + size - 1) / size);
        if (first >= end) {
            return;
        }
        long number = group * superblock.inodesPerGroup() + first + 1;
        byte[] old = read(before, number, (int) (end - first));
        byte[] bytes = read(now, number, (int) (end - first));
        for (int at = 0; at < bytes.length; at += size, number++) {
            if (!Arrays.equals(old, at, at + size, bytes, at, at + size) && nodesNow.isVisible(number)) {
                boolean was = isUsed(nodesBefore, new RawInode(before.superblock(), number, old, at));
                boolean is = isUsed(nodesNow, new RawInode(superblock, number, bytes, at));
                if (was || is) {
                    visitor.node(number, was, is);
                }
            }
        }
    }

    /** Inodes that hold values of attributes are of use, though they are no nodes. */
    private static boolean isUsed(NodeReader nodes, RawInode inode) {
        return nodes.isLive(inode) || inode.links() > 0 && inode.has(RawInode.FLAG_EA_INODE);
    }

    private static byte[] read(ExtVolume state, long number, int count) throws IOException {
        byte[] bytes = new byte[count * state.superblock().inodeSize()];
        state.device().read(state.inodeOffset(number), ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** Visits the ranges that belong to one inode alone. */
    static void visitOwned(ExtVolume volume, RawInode inode, RangeVisitor visitor) throws IOException {
        int size = volume.superblock().blockSize();
        boolean blocks = inode.type() == NodeType.FILE || inode.type() == NodeType.DIRECTORY
                || inode.type() == NodeType.LINK && !LinkTargets.isFast(volume.superblock(), inode);
        if (blocks) {
            BlockMap.visit(volume, inode, (logical, physical, count, written) -> visitor.range(physical * size, count * size),
                    block -> visitor.range(block * size, size));
        }
        long attributes = inode.attributeBlock();
        if (attributes != 0 && u32(volume.block(attributes, "its attribute block"), SHARE_COUNT) == 1) {
            visitor.range(attributes * size, size);
        }
    }
}
