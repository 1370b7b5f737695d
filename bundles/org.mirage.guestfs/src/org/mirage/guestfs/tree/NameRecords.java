// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tree;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.mirage.disk.spill.Spill;

/**
 * The names of a tree outside the heap: each directory's in a chain, and all of them in a hash table by directory and name.
 *
 * <p>A name is meant by its number, from 1 on.
 */
final class NameRecords implements Closeable {

    private static final int BYTES = 32;
    private static final int DIRECTORY = 0;
    private static final int NODE = 8;
    private static final int NEXT = 16;
    private static final int TEXT = 24;
    private static final int FIRST_SLOTS = 1 << 12;

    private final Path folder;
    private final Spill records;
    private final Spill texts;
    private Spill slots;
    private long slotCount = FIRST_SLOTS;
    private long count;

    NameRecords(Path folder) throws IOException {
        this.folder = folder;
        records = new Spill(folder);
        texts = new Spill(folder);
        slots = new Spill(folder);
        slots.allocate(slotCount * Long.BYTES, Long.BYTES);
    }

    /** Adds a name that the directory has not yet; its number. */
    long add(long directory, byte[] name, long node, long next) throws IOException {
        if (2 * (count + 1) > slotCount) {
            grow();
        }
        long at = records.allocate(BYTES, BYTES);
        records.putLong(at + DIRECTORY, directory);
        records.putLong(at + NODE, node);
        records.putLong(at + NEXT, next);
        records.putLong(at + TEXT, texts.addBytes(name));
        count++;
        slots.putLong(freeSlot(hash(directory, name)) * Long.BYTES, count);
        return count;
    }

    private void grow() throws IOException {
        slots.close();
        slots = new Spill(folder);
        slotCount *= 4;
        slots.allocate(slotCount * Long.BYTES, Long.BYTES);
        for (long name = 1; name <= count; name++) {
            slots.putLong(freeSlot(hash(directory(name), text(name))) * Long.BYTES, name);
        }
    }

    private long freeSlot(long hash) {
        long slot = hash & slotCount - 1;
        while (slots.getLong(slot * Long.BYTES) != 0) {
            slot = slot + 1 & slotCount - 1;
        }
        return slot;
    }

    /** The node of that name in a directory, 0 if there is none. */
    long find(long directory, byte[] name) {
        long slot = hash(directory, name) & slotCount - 1;
        for (long found = slots.getLong(slot * Long.BYTES); found != 0; found = slots.getLong(slot * Long.BYTES)) {
            if (directory(found) == directory && Arrays.equals(text(found), name)) {
                return node(found);
            }
            slot = slot + 1 & slotCount - 1;
        }
        return 0;
    }

    // FNV-1a with a last mixing: names of one directory differ in few bytes.
    private static long hash(long directory, byte[] name) {
        long hash = 0xcbf29ce484222325L ^ directory;
        for (byte one : name) {
            hash = (hash ^ one & 0xff) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return hash ^ hash >>> 29;
    }

    private long directory(long name) {
        return records.getLong((name - 1) * BYTES + DIRECTORY);
    }

    long node(long name) {
        return records.getLong((name - 1) * BYTES + NODE);
    }

    /** The next name of the same directory, 0 after the last. */
    long next(long name) {
        return records.getLong((name - 1) * BYTES + NEXT);
    }

    byte[] text(long name) {
        return texts.bytesAt(records.getLong((name - 1) * BYTES + TEXT));
    }

    @Override
    public void close() throws IOException {
        records.close();
        texts.close();
        slots.close();
    }
}
