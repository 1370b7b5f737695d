// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import org.mirage.filesystem.DamagedException;

/**
 * A block of a tree that has been checked: its keys rise, and its items lie within it (kernel: {@code struct
 * btrfs_header}, {@code btrfs_item}, {@code btrfs_key_ptr}).
 */
final class TreeBlock {

    private static final int HEADER = 101;
    private static final int ITEM = 25;
    private static final int POINTER = 33;

    private final byte[] bytes;
    private final int count;
    private final int step;

    /** @throws DamagedException when its inside makes no sense */
    TreeBlock(byte[] bytes) throws DamagedException {
        this.bytes = bytes;
        this.step = level() == 0 ? ITEM : POINTER;
        long items = u32(bytes, 96);
        if (items > (bytes.length - HEADER) / step) {
            throw new DamagedException(this + " has no room for " + items + " items");
        }
        if (items == 0 && level() > 0) {
            throw new DamagedException(this + " has nothing below it");
        }
        this.count = (int) items;
        checkOrder();
        if (level() == 0) {
            checkData();
        }
    }

    private void checkOrder() throws DamagedException {
        for (int i = 1; i < count; i++) {
            if (compare(this, i - 1, this, i) >= 0) {
                throw new DamagedException("the keys of " + this + " do not rise");
            }
        }
    }

    /** Items' data lie one before the other, the first at the end. */
    private void checkData() throws DamagedException {
        long end = bytes.length;
        for (int i = 0; i < count; i++) {
            long offset = u32(bytes, keyAt(i) + 17);
            long size = u32(bytes, keyAt(i) + 21);
            if (HEADER + offset + size != end || HEADER + offset < HEADER + (long) count * ITEM) {
                throw new DamagedException("an item of " + this + " lies outside it");
            }
            end = HEADER + offset;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    long address() {
        return i64(bytes, 48);
    }

    long generation() {
        return i64(bytes, 80);
    }

    int level() {
        return u8(bytes, 100);
    }

    /** How many items, or blocks below it. */
    int count() {
        return count;
    }

    long objectid(int index) {
        return i64(bytes, keyAt(index));
    }

    int type(int index) {
        return u8(bytes, keyAt(index) + 8);
    }

    long offset(int index) {
        return i64(bytes, keyAt(index) + 9);
    }

    /** Where in {@link #bytes()} an item's data begin. */
    int dataAt(int index) {
        return HEADER + (int) u32(bytes, keyAt(index) + 17);
    }

    /** Bytes of an item's data. */
    int dataSize(int index) {
        return (int) u32(bytes, keyAt(index) + 21);
    }

    TreePlace child(int index) {
        return new TreePlace(i64(bytes, keyAt(index) + 17), level() - 1, i64(bytes, keyAt(index) + 25));
    }

    /** The first item whose key is not below one. */
    int firstFrom(long objectid, int type, long offset) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, objectid, type, offset) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** As {@link Long#compareUnsigned} for the key of an item and another. */
    int compare(int index, long objectid, int type, long offset) {
        int order = Long.compareUnsigned(objectid(index), objectid);
        if (order == 0) {
            order = type(index) - type;
        }
        return order == 0 ? Long.compareUnsigned(offset(index), offset) : order;
    }

    /** Compares keys of two blocks. */
    static int compare(TreeBlock one, int index, TreeBlock other, int otherIndex) {
        return one.compare(index, other.objectid(otherIndex), other.type(otherIndex), other.offset(otherIndex));
    }

    private int keyAt(int index) {
        return HEADER + index * step;
    }

    @Override
    public String toString() {
        return "the tree block at " + address();
    }
}
