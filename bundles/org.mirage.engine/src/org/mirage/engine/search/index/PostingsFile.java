// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.store.DamagedObjectException;
import org.mirage.store.EntryBytes;
import org.mirage.store.Hash;
import org.mirage.store.ObjectSource;

/** A file of the search index: distinct entries of trees, found by name, content and what lies below, with the trees that have them. */
final class PostingsFile {

    private final CheckedMap map;
    private final int[] counts = new int[6];
    private final long[] sections = new long[PostingsFormat.END + 1];

    private PostingsFile(CheckedMap map) throws DamagedIndexException {
        this.map = map;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = map.int32(PostingsFormat.COUNTS + 4 * i);
            if (counts[i] < 0) {
                throw map.damaged();
            }
        }
        for (int i = 0; i < sections.length; i++) {
            sections[i] = map.int64(PostingsFormat.SECTIONS + 8L * i);
            if (sections[i] < (i == 0 ? PostingsFormat.HEADER : sections[i - 1])) {
                throw map.damaged();
            }
        }
        requireRows(PostingsFormat.TREES, trees(), PostingsFormat.HASH_ROW);
        requireRows(PostingsFormat.OFFSETS, entries(), 8);
        requireRows(PostingsFormat.CONTENTS, counts[3], 8);
        requireRows(PostingsFormat.FOLDERS, counts[4], 8);
        requireRows(PostingsFormat.VERSION_TABLE, versions(), PostingsFormat.VERSION_ROW);
    }

    private void requireRows(int section, int rows, int bytes) throws DamagedIndexException {
        if (sections[section + 1] - sections[section] != (long) rows * bytes) {
            throw map.damaged();
        }
    }

    /** Maps a file; null when it is of another version or made by other rules, so that it is of no use. */
    static PostingsFile open(Path file, Arena arena) throws IOException {
        CheckedMap map = CheckedMap.open(file, arena);
        boolean ours = map.int32(8) == PostingsFormat.VERSION && map.int32(12) == MountedRoot.RULES;
        return ours ? new PostingsFile(map) : null;
    }

    Path file() {
        return map.file();
    }

    long bytes() {
        return map.size();
    }

    int trees() {
        return counts[0];
    }

    int entries() {
        return counts[1];
    }

    int versions() {
        return counts[5];
    }

    Hash tree(int tree) throws DamagedIndexException {
        if (tree < 0 || tree >= trees()) {
            throw map.damaged();
        }
        return Hash.of(map.bytes(sections[PostingsFormat.TREES] + (long) tree * PostingsFormat.HASH_ROW, Hash.SIZE));
    }

    boolean hasTree(Hash tree) throws DamagedIndexException {
        return find(PostingsFormat.TREES, trees(), PostingsFormat.HASH_ROW, tree) >= 0;
    }

    Hash version(int version) throws DamagedIndexException {
        return Hash.of(map.bytes(sections[PostingsFormat.VERSION_TABLE] + (long) version * PostingsFormat.VERSION_ROW, Hash.SIZE));
    }

    boolean hasVersion(Hash record) throws DamagedIndexException {
        return find(PostingsFormat.VERSION_TABLE, versions(), PostingsFormat.VERSION_ROW, record) >= 0;
    }

    private int find(int section, int count, int row, Hash wanted) throws DamagedIndexException {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = Hash.of(map.bytes(sections[section] + (long) middle * row, Hash.SIZE)).compareTo(wanted);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** What a version mounts; null when the version is not in this file. */
    List<MountedRoot> mounts(Hash record, ObjectSource source) throws DamagedIndexException {
        int row = find(PostingsFormat.VERSION_TABLE, versions(), PostingsFormat.VERSION_ROW, record);
        if (row < 0) {
            return null;
        }
        Cursor in = mountsOf(row);
        in.varint();
        int count = in.varint();
        List<MountedRoot> roots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String path = new String(in.sized(), StandardCharsets.ISO_8859_1);
            int volume = in.varint();
            try {
                roots.add(new MountedRoot(path, volume, MountedRoot.named(EntryBytes.decode(in.sized(), source), path)));
            } catch (DamagedObjectException damaged) {
                throw new DamagedIndexException(map.file(), damaged);
            }
        }
        return roots;
    }

    private Cursor mountsOf(int row) throws DamagedIndexException {
        long offset = map.int64(sections[PostingsFormat.VERSION_TABLE] + (long) row * PostingsFormat.VERSION_ROW + Hash.SIZE);
        return new Cursor(map, sections[PostingsFormat.MOUNTS] + offset);
    }

    /** What a version mounts, as it lies in the file. */
    byte[] mountBytes(int row) throws DamagedIndexException {
        return mountsOf(row).sized();
    }

    /** Takes distinct names. */
    interface NameVisitor {

        /** A name and the entries that have it, which have numbers one after the other. */
        void name(byte[] name, int firstEntry, int count) throws IOException;
    }

    /** Visits all names, in rising order. */
    void names(NameVisitor visitor) throws IOException {
        Cursor in = new Cursor(map, sections[PostingsFormat.NAMES]);
        int entry = 0;
        for (int i = 0; i < counts[2]; i++) {
            byte[] name = in.sized();
            int count = in.varint();
            visitor.name(name, entry, count);
            entry += count;
        }
    }

    /** Takes numbers. */
    interface NumberVisitor {
        void number(int number) throws IOException;
    }

    /** Visits entries whose content name begins with 32 bits between two limits, and perhaps others. */
    void contents(int least, int most, NumberVisitor visitor) throws IOException {
        rows(PostingsFormat.CONTENTS, counts[3], least, most, visitor);
    }

    /** Visits the entries that have a tree below them, and perhaps others. */
    void folders(Hash tree, NumberVisitor visitor) throws IOException {
        int key = PostingsFormat.key(tree);
        rows(PostingsFormat.FOLDERS, counts[4], key, key, visitor);
    }

    private void rows(int section, int count, int least, int most, NumberVisitor visitor) throws IOException {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (Integer.compareUnsigned(key(section, middle), least) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < count && Integer.compareUnsigned(key(section, i), most) <= 0; i++) {
            visitor.number(map.int32(sections[section] + 8L * i));
        }
    }

    private int key(int section, int row) throws DamagedIndexException {
        return map.int32(sections[section] + 8L * row + 4);
    }

    /** An entry as {@link EntryBytes} has it. */
    byte[] entry(int entry) throws DamagedIndexException {
        return new Cursor(map, place(entry)).sized();
    }

    /** Visits the trees that have an entry, in rising order. */
    void postings(int entry, NumberVisitor visitor) throws IOException {
        Cursor in = new Cursor(map, place(entry));
        in.skipSized();
        int count = in.varint();
        int tree = -1;
        for (int i = 0; i < count; i++) {
            tree += 1 + in.varint();
            visitor.number(tree);
        }
    }

    /** Number of trees that have an entry. */
    int postings(int entry) throws DamagedIndexException {
        Cursor in = new Cursor(map, place(entry));
        in.skipSized();
        return in.varint();
    }

    private long place(int entry) throws DamagedIndexException {
        if (entry < 0 || entry >= entries()) {
            throw map.damaged();
        }
        return sections[PostingsFormat.ENTRIES] + map.int64(sections[PostingsFormat.OFFSETS] + 8L * entry);
    }
}
