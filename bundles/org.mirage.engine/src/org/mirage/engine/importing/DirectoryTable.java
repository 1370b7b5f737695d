// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import org.mirage.disk.spill.Spill;
import org.mirage.store.Hash;
import org.mirage.store.Subtree;

/**
 * The directories of a volume's tree, each after its parent, with the names that they hold, sorted.
 *
 * <p>A directory is meant by its place, the root being 0. Written by one thread.
 */
final class DirectoryTable implements Closeable {

    private static final int BYTES = 128;
    private static final int NODE = 0;
    private static final int PARENT = 8;
    private static final int NAME = 16;
    private static final int PATH_LENGTH = 24;
    private static final int TREE = 32;
    private static final int CONTENT = 64;
    private static final int ENTRIES = 96;
    private static final int BELOW = 104;

    private final Spill records;
    private final Spill names;
    private int size;

    DirectoryTable(Path folder) throws IOException {
        records = new Spill(folder);
        names = new Spill(folder);
    }

    /**
     * Adds a directory; its place.
     *
     * @param parent place of its parent, -1 for the root
     * @param name where its name stands in the list, -1 for the root
     */
    int add(long node, int parent, long name) throws IOException {
        long at = records.allocate(BYTES, BYTES);
        records.putLong(at + NODE, node);
        records.putLong(at + PARENT, parent);
        records.putLong(at + NAME, name);
        int length = parent < 0 ? 0 : pathLength(parent) + nameLength(name) + (pathLength(parent) == 0 ? 0 : 1);
        records.putLong(at + PATH_LENGTH, length);
        return size++;
    }

    int size() {
        return size;
    }

    long node(int place) {
        return records.getLong((long) place * BYTES + NODE);
    }

    /** Bytes of the directory's path, without a leading slash. */
    int pathLength(int place) {
        return (int) records.getLong((long) place * BYTES + PATH_LENGTH);
    }

    /** Adds a name to the list; where it stands. The next one stands at {@link #next}. */
    long addName(long node, byte[] name) throws IOException {
        long at = names.allocate(8L + name.length, 4);
        names.putInt(at, Math.toIntExact(node));
        names.putInt(at + 4, name.length);
        names.put(at + 8, name, 0, name.length);
        return at;
    }

    /** Where the next name will stand. */
    long namesEnd() {
        return names.end() + 3 & -4;
    }

    long next(long at) {
        return at + 8 + names.getInt(at + 4) + 3 & -4;
    }

    /** The node that a name is of. */
    long namedNode(long at) {
        return names.getInt(at);
    }

    int nameLength(long at) {
        return names.getInt(at + 4);
    }

    byte[] name(long at) {
        return names.bytesAt(at + 4);
    }

    /** The full path of a directory, without a leading slash; empty for the root. */
    byte[] path(int directory) {
        return parent(directory) < 0 ? new byte[0] : path(parent(directory), nameOf(directory));
    }

    /** The full path of a name in a directory, without a leading slash. */
    byte[] path(int directory, long name) {
        int length = pathLength(directory);
        byte[] path = new byte[length + (length == 0 ? 0 : 1) + nameLength(name)];
        int end = path.length;
        long at = name;
        for (int place = directory; at >= 0; place = parent(place)) {
            int count = nameLength(at);
            names.get(at + 8, path, end - count, count);
            end -= count;
            if (end > 0) {
                path[--end] = '/';
            }
            at = nameOf(place);
        }
        return path;
    }

    private int parent(int place) {
        return (int) records.getLong((long) place * BYTES + PARENT);
    }

    private long nameOf(int place) {
        return records.getLong((long) place * BYTES + NAME);
    }

    void setSubtree(int place, Subtree subtree) {
        long at = (long) place * BYTES;
        records.put(at + TREE, subtree.tree().bytes(), 0, Hash.SIZE);
        records.put(at + CONTENT, subtree.content().bytes(), 0, Hash.SIZE);
        records.putLong(at + ENTRIES, subtree.entries());
        records.putLong(at + BELOW, subtree.bytes());
    }

    Subtree subtree(int place) {
        byte[] hashes = new byte[2 * Hash.SIZE];
        long at = (long) place * BYTES;
        records.get(at + TREE, hashes, 0, hashes.length);
        return new Subtree(Hash.of(hashes, 0), Hash.of(hashes, Hash.SIZE), records.getLong(at + ENTRIES),
                records.getLong(at + BELOW));
    }

    @Override
    public void close() throws IOException {
        records.close();
        names.close();
    }
}
