// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i64;
import static org.mirage.filesystem.bytes.BigEndian.u16;

import java.io.IOException;
import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/** The data fork or the attribute fork of an inode: bytes within it, a list of extents, or the root of a tree of them. */
final class Fork {

    private static final int RECORD = 16;
    private static final long LONGEST_RUN = 1L << 21;

    private final XfsVolume volume;
    private final RawInode inode;
    private final boolean attributes;
    private final int offset;
    private final int length;

    private Fork(XfsVolume volume, RawInode inode, boolean attributes) throws DamagedException {
        this.volume = volume;
        this.inode = inode;
        this.attributes = attributes;
        int all = inode.bytes().length - inode.forksOffset();
        int data = inode.attributeOffset() == 0 ? all : inode.attributeOffset();
        if (data > all) {
            throw new DamagedException("it claims an attribute fork behind its end");
        }
        this.offset = inode.forksOffset() + (attributes ? data : 0);
        this.length = attributes ? all - data : data;
    }

    static Fork data(XfsVolume volume, RawInode inode) throws DamagedException {
        return new Fork(volume, inode, false);
    }

    static Fork attributes(XfsVolume volume, RawInode inode) throws DamagedException {
        return new Fork(volume, inode, true);
    }

    /** Bytes that the fork has within the inode. */
    int length() {
        return length;
    }

    int format() {
        return attributes ? inode.attributeFormat() : inode.format();
    }

    /** The first bytes of the fork. */
    byte[] local(int count) throws DamagedException {
        if (count > length) {
            throw new DamagedException("it claims " + count + " bytes within itself, where " + length + " have room");
        }
        return Arrays.copyOfRange(inode.bytes(), offset, offset + count);
    }

    /** Visits the extents of a fork that is a list or a tree of them; the inode's own count has to be right. */
    void visit(RunVisitor visitor) throws IOException {
        long claimed = inode.extents(attributes);
        Runs runs = new Runs(claimed, visitor);
        switch (format()) {
            case RawInode.FORMAT_EXTENTS -> {
                if (claimed < 0 || claimed > length / RECORD) {
                    throw new DamagedException("it claims " + Long.toUnsignedString(claimed) + " extents within itself");
                }
                for (int i = 0; i < claimed; i++) {
                    runs.add(inode.bytes(), offset + i * RECORD);
                }
            }
            case RawInode.FORMAT_TREE -> tree(runs);
            default -> throw new DamagedException("it has no extents, but a fork of kind " + format());
        }
        if (runs.count != claimed) {
            throw new DamagedException("it claims " + Long.toUnsignedString(claimed) + " extents and has " + runs.count);
        }
    }

    /** The root has no header but level and number of records, and room for as many keys as pointers. */
    private void tree(Runs runs) throws IOException {
        byte[] bytes = inode.bytes();
        int level = length < 4 ? 0 : u16(bytes, offset);
        int count = length < 4 ? 0 : u16(bytes, offset + 2);
        int most = (length - 4) / RECORD;
        if (level < 1 || level >= TreeWalk.MOST_LEVELS || count < 1 || count > most) {
            throw new DamagedException("the root of its extent tree claims level " + level + " and " + count + " records");
        }
        new TreeWalk(volume, TreeForm.EXTENTS, inode.number(), "its " + TreeForm.EXTENTS.label(), runs::add,
                (pointer, block) -> { }).children(bytes, offset + 4, offset + 4 + 8 * most, count, level);
    }

    /** Unpacks extents and checks their order (kernel: {@code xfs_bmbt_rec}). */
    private final class Runs {

        private final long most;
        private final RunVisitor visitor;
        private long count;
        private long end;

        Runs(long most, RunVisitor visitor) {
            this.most = most;
            this.visitor = visitor;
        }

        void add(byte[] bytes, int at) throws IOException {
            long high = i64(bytes, at);
            long low = i64(bytes, at + 8);
            long logical = (high & Long.MAX_VALUE) >>> 9;
            long block = (high & 0x1FF) << 43 | low >>> 21;
            long length = low & LONGEST_RUN - 1;
            if (length == 0 || logical < end || logical + length > Long.MAX_VALUE >> volume.superblock().blockLog()) {
                throw new DamagedException("its extents are not in order at block " + logical);
            }
            if (++count > most) {
                throw new DamagedException("it has more extents than the " + Long.toUnsignedString(most) + " that it claims");
            }
            end = logical + length;
            visitor.run(logical, volume.offset(block, length, "a part of it"), length, high >= 0);
        }
    }
}
