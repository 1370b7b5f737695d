// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/**
 * A place in a tree that goes from item to item. A block's keys have to lie where its parent says, so no damage makes
 * it go through a block twice. For one thread.
 */
final class Cursor {

    /** Takes what is wrong with a block that had to be left out. */
    @FunctionalInterface
    interface Loss {

        void lost(String message) throws IOException;
    }

    private final Tree tree;
    private final Loss loss;
    private final int top;
    private final TreeBlock[] blocks = new TreeBlock[Superblock.MOST_LEVELS];
    private final int[] slots = new int[Superblock.MOST_LEVELS];

    /** @param loss where blocks that cannot be read are told and left out; null to throw instead */
    Cursor(Tree tree, Loss loss) {
        this.tree = tree;
        this.loss = loss;
        this.top = tree.root().level();
    }

    /** Goes to the first item whose key is not below one; false when there is none. */
    boolean seek(long objectid, int type, long offset) throws IOException {
        if (blocks[0] != null && within(objectid, type, offset)) {
            slots[0] = blocks[0].firstFrom(objectid, type, offset);
            return true;
        }
        if (!descend(objectid, type, offset)) {
            return settle();
        }
        slots[0] = blocks[0].firstFrom(objectid, type, offset);
        return slots[0] < blocks[0].count() || step(0);
    }

    /** Goes to the last item whose key is not above one; false when there is none. */
    boolean seekLast(long objectid, int type, long offset) throws IOException {
        if (!descend(objectid, type, offset)) {
            return false;
        }
        int found = blocks[0].firstFrom(objectid, type, offset);
        boolean exact = found < blocks[0].count() && blocks[0].compare(found, objectid, type, offset) == 0;
        slots[0] = exact ? found : found - 1;
        return slots[0] >= 0;
    }

    /** Goes to the item of a key; false when there is none. */
    boolean find(long objectid, int type, long offset) throws IOException {
        return seek(objectid, type, offset) && objectid() == objectid && type() == type && offset() == offset;
    }

    /** Goes to the next item; false when there is none. */
    boolean next() throws IOException {
        return ++slots[0] < blocks[0].count() || step(0);
    }

    private boolean within(long objectid, int type, long offset) {
        TreeBlock leaf = blocks[0];
        return leaf.count() > 0 && leaf.compare(0, objectid, type, offset) <= 0
                && leaf.compare(leaf.count() - 1, objectid, type, offset) >= 0;
    }

    /** Loads the blocks that a key would lie in; false where one cannot be, with the slot above it left at it. */
    private boolean descend(long objectid, int type, long offset) throws IOException {
        Arrays.fill(blocks, null);
        if (!load(top)) {
            return false;
        }
        for (int level = top; level > 0; level--) {
            int from = blocks[level].firstFrom(objectid, type, offset);
            boolean exact = from < blocks[level].count() && blocks[level].compare(from, objectid, type, offset) == 0;
            slots[level] = exact || from == 0 ? from : from - 1;
            if (!load(level - 1)) {
                return false;
            }
        }
        return true;
    }

    /** After a block could not be loaded: goes on behind it. */
    private boolean settle() throws IOException {
        for (int level = 0; level < top; level++) {
            if (blocks[level + 1] != null) {
                return step(level);
            }
        }
        return false;
    }

    /** Goes to the first item behind the block of a level. */
    private boolean step(int from) throws IOException {
        int level = from + 1;
        while (level <= top) {
            if (++slots[level] >= blocks[level].count()) {
                level++;
            } else if (load(level - 1)) {
                level--;
                slots[level] = -1;
                if (level == 0) {
                    slots[0] = 0;
                    return true;
                }
            }
        }
        blocks[0] = null;
        return false;
    }

    private boolean load(int level) throws IOException {
        try {
            blocks[level] = level == top ? tree.blocks().read(tree.root()) : child(level);
            return true;
        } catch (DamagedException e) {
            blocks[level] = null;
            if (loss == null) {
                blocks[0] = null;
                throw e;
            }
            loss.lost(e.getMessage());
            return false;
        }
    }

    private TreeBlock child(int level) throws IOException {
        TreeBlock parent = blocks[level + 1];
        TreeBlock child = tree.blocks().read(parent.child(slots[level + 1]));
        if (child.count() == 0 || TreeBlock.compare(parent, slots[level + 1], child, 0) != 0) {
            throw new DamagedException(child + " does not begin with the key that its parent tells");
        }
        for (int above = level + 1; above <= top; above++) {
            if (slots[above] + 1 < blocks[above].count()) {
                if (TreeBlock.compare(child, child.count() - 1, blocks[above], slots[above] + 1) >= 0) {
                    throw new DamagedException(child + " reaches past the begin of the block behind it");
                }
                break;
            }
        }
        return child;
    }

    long objectid() {
        return blocks[0].objectid(slots[0]);
    }

    int type() {
        return blocks[0].type(slots[0]);
    }

    long offset() {
        return blocks[0].offset(slots[0]);
    }

    /** True when it is at an item of this kind of this thing. */
    boolean isAt(long objectid, int type) {
        return objectid() == objectid && type() == type;
    }

    /** The bytes that {@link #at()} points into; not to be changed. */
    byte[] bytes() {
        return blocks[0].bytes();
    }

    /** Where the item's data begin in {@link #bytes()}. */
    int at() {
        return blocks[0].dataAt(slots[0]);
    }

    /** Bytes of the item's data. */
    int size() {
        return blocks[0].dataSize(slots[0]);
    }

    /** Refuses an item with fewer bytes. */
    void requireSize(int least, String what) throws DamagedException {
        if (size() < least) {
            throw new DamagedException(what + " in " + blocks[0] + " is cut off");
        }
    }
}
