// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.i64;
import static org.mirage.filesystem.bytes.BigEndian.u16;
import static org.mirage.filesystem.bytes.BigEndian.u32;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/**
 * Goes through a B+tree in the order of its records. Each block has to keep to the part of the order that its parent
 * gives it and hold something of it, so no tree can lead in circles or to the same block twice.
 */
final class TreeWalk {

    /** More levels than a volume of any size needs. */
    static final int MOST_LEVELS = 12;

    /** Takes records. */
    @FunctionalInterface
    interface Visitor {

        void record(byte[] block, int at) throws IOException;
    }

    /** Takes the places of the tree's own blocks. */
    @FunctionalInterface
    interface BlockVisitor {

        void block(long pointer, byte[] bytes) throws IOException;
    }

    private final XfsVolume volume;
    private final TreeForm form;
    private final long owner;
    private final String what;
    private final Visitor visitor;
    private final BlockVisitor blocks;
    private final boolean checksums;

    /**
     * @param owner the number of the group, or of the inode
     * @param what the tree's name in messages
     * @param blocks is told of each block before its records
     */
    TreeWalk(XfsVolume volume, TreeForm form, long owner, String what, Visitor visitor, BlockVisitor blocks) {
        this.volume = volume;
        this.form = form;
        this.owner = owner;
        this.what = what;
        this.visitor = visitor;
        this.blocks = blocks;
        this.checksums = volume.superblock().hasChecksums();
    }

    /** Goes through a tree from its root block on, which alone may be empty. */
    void root(long pointer, int levels) throws IOException {
        if (levels < 1 || levels > MOST_LEVELS) {
            throw new DamagedException(what + " has " + levels + " levels");
        }
        block(pointer, levels - 1, 0, Long.MAX_VALUE, 0);
    }

    /**
     * Goes through what lies below a block of pointers that stands elsewhere.
     *
     * @param level of that block
     */
    void children(byte[] bytes, int keys, int pointers, int count, int level) throws IOException {
        children(bytes, keys, pointers, count, level, 0, Long.MAX_VALUE);
    }

    private void block(long pointer, int level, long low, long high, int least) throws IOException {
        long offset = offset(pointer);
        byte[] bytes = volume.read(offset, volume.superblock().blockSize());
        if (i32(bytes, 0) != form.magic(checksums)) {
            throw new DamagedException(what + " leads to block " + pointer + ", which is none of its kind");
        }
        volume.verify(bytes, form.kind(), offset, owner, "block " + pointer + " of " + what);
        int count = u16(bytes, 6);
        int header = form.headerLength(checksums);
        int pointerLength = form.isLong() ? 8 : 4;
        int most = (bytes.length - header) / (level == 0 ? form.recordLength() : form.keyLength() + pointerLength);
        if (u16(bytes, 4) != level || count < Math.max(least, level == 0 ? 0 : 1) || count > most) {
            throw new DamagedException("block " + pointer + " of " + what + " claims level " + u16(bytes, 4) + " and "
                    + count + " records");
        }
        blocks.block(pointer, bytes);
        if (level > 0) {
            children(bytes, header, header + most * form.keyLength(), count, level, low, high);
            return;
        }
        long before = low - 1;
        for (int i = 0; i < count; i++) {
            int at = header + i * form.recordLength();
            long key = form.recordKey(bytes, at);
            order(before < key && key < high, pointer);
            before = key;
            visitor.record(bytes, at);
        }
    }

    private void children(byte[] bytes, int keys, int pointers, int count, int level, long low, long high) throws IOException {
        long before = low - 1;
        for (int i = 0; i < count; i++) {
            long key = form.key(bytes, keys + i * form.keyLength());
            long next = i + 1 < count ? form.key(bytes, keys + (i + 1) * form.keyLength()) : high;
            order(before < key && key < next && next <= high, -1);
            before = key;
            long pointer = form.isLong() ? i64(bytes, pointers + 8 * i) : u32(bytes, pointers + 4 * i);
            block(pointer, level - 1, key, next, 1);
        }
    }

    private void order(boolean holds, long pointer) throws DamagedException {
        if (!holds) {
            throw new DamagedException(what + " is not in order" + (pointer < 0 ? "" : ", at block " + pointer));
        }
    }

    private long offset(long pointer) throws DamagedException {
        if (form.isLong()) {
            return volume.offset(pointer, 1, what);
        }
        if (!volume.groupContains(owner, pointer, 1)) {
            throw new DamagedException(what + " leads to block " + pointer + ", outside its group");
        }
        return volume.groupOffset(owner) + (pointer << volume.superblock().blockLog());
    }
}
