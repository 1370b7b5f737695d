// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.u16;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.reading.NameRules;

/** Finds out where subvolumes lie below the top level: up from directory to directory, and from subvolume to subvolume. */
final class SubvolumePaths {

    /** Twice what the kernel takes in one call, as there may be a great many paths. */
    private static final int MOST_BYTES = 1 << 13;
    private static final int REFERENCE = 10;

    private final Volume volume;
    private final Map<Long, RootItem> roots;
    private final Map<Long, RootReference> references;
    private final Map<Long, byte[]> known = new HashMap<>();

    SubvolumePaths(Volume volume, Map<Long, RootItem> roots, Map<Long, RootReference> references) {
        this.volume = volume;
        this.roots = roots;
        this.references = references;
        known.put(TreeIds.TOP_LEVEL, new byte[0]);
    }

    /** The path of a subvolume; one made of its number, with a warning, when it cannot be told. */
    byte[] of(long id) throws IOException {
        Deque<Long> pending = new ArrayDeque<>();
        long at = id;
        while (!known.containsKey(at)) {
            RootReference reference = references.get(at);
            if (reference == null || !roots.containsKey(reference.parent()) || pending.contains(at)) {
                known.put(at, unknown(at, "nothing tells where it lies"));
                break;
            }
            pending.push(at);
            at = reference.parent();
        }
        for (long child : pending) {
            known.putIfAbsent(child, below(child, references.get(child)));
        }
        return known.get(id);
    }

    private byte[] unknown(long id, String why) {
        volume.warnings().add("subvolume " + id + ": its path is not known: " + why);
        return ("subvolume " + id).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] below(long id, RootReference reference) throws IOException {
        try {
            Deque<byte[]> names = new ArrayDeque<>();
            names.push(reference.name());
            up(roots.get(reference.parent()).tree(volume), reference.directory(), names);
            return joined(known.get(reference.parent()), names);
        } catch (DamagedException e) {
            return unknown(id, e.getMessage());
        }
    }

    private static void up(Tree tree, long from, Deque<byte[]> names) throws IOException {
        Cursor cursor = tree.cursor();
        int bytes = 0;
        for (long directory = from; directory != TreeIds.FIRST;) {
            if (!cursor.seek(directory, ItemType.INODE_REF, 0) || !cursor.isAt(directory, ItemType.INODE_REF)) {
                throw new DamagedException("directory " + directory + " has no name");
            }
            cursor.requireSize(REFERENCE, "the name of directory " + directory);
            int length = u16(cursor.bytes(), cursor.at() + 8);
            cursor.requireSize(REFERENCE + length, "the name of directory " + directory);
            int at = cursor.at() + REFERENCE;
            names.push(Arrays.copyOfRange(cursor.bytes(), at, at + length));
            bytes += length + 1;
            if (bytes > MOST_BYTES) {
                throw new DamagedException("it lies too deep, or in a circle");
            }
            directory = cursor.offset();
        }
    }

    private static byte[] joined(byte[] parent, Deque<byte[]> names) throws DamagedException {
        ByteArrayOutputStream path = new ByteArrayOutputStream();
        path.writeBytes(parent);
        for (byte[] name : names) {
            if (!NameRules.canStand(name)) {
                throw new DamagedException("a name on the way cannot stand");
            }
            if (path.size() > 0) {
                path.write('/');
            }
            path.writeBytes(name);
            if (path.size() > MOST_BYTES) {
                throw new DamagedException("it lies too deep");
            }
        }
        return path.toByteArray();
    }
}
