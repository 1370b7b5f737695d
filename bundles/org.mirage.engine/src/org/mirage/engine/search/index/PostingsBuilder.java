// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.store.Entry;
import org.mirage.store.EntryBytes;
import org.mirage.store.Hash;

/** Gathers trees and versions in memory, to be written as one file of the search index. */
final class PostingsBuilder {

    /** Roughly the memory in bytes that may be taken until a file has to be written. */
    private static final long MEMORY = 96L << 20;
    /** What an entry takes beside its bytes, roughly. */
    private static final int OVERHEAD = 200;

    /** The bytes of an entry, as a key. */
    private record Key(byte[] bytes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /** An entry and the trees that have it, by the order in which they were added. */
    private static final class Posting {
        private final Entry entry;
        private final byte[] bytes;
        private int[] trees = new int[2];
        private int count;

        private Posting(Entry entry, byte[] bytes) {
            this.entry = entry;
            this.bytes = bytes;
        }

        private static int compare(Posting one, Posting other) {
            int order = Arrays.compareUnsigned(one.entry.name(), other.entry.name());
            return order != 0 ? order : Arrays.compareUnsigned(one.bytes, other.bytes);
        }
    }

    private final Map<Hash, Integer> trees = new HashMap<>();
    private final Map<Key, Posting> postings = new HashMap<>();
    private final Map<Hash, byte[]> versions = new TreeMap<>();
    private long memory;

    boolean has(Hash tree) {
        return trees.containsKey(tree);
    }

    boolean isEmpty() {
        return trees.isEmpty() && versions.isEmpty();
    }

    boolean isFull() {
        return memory > MEMORY;
    }

    /** Adds a tree that was not added yet; its number is for {@link #add}. */
    int begin(Hash tree) {
        memory += OVERHEAD;
        trees.put(tree, trees.size());
        return trees.size() - 1;
    }

    /** Adds an entry of a tree. */
    void add(int tree, Entry entry) throws IOException {
        byte[] bytes = EntryBytes.encode(entry);
        Posting posting = postings.computeIfAbsent(new Key(bytes), _ -> {
            memory += 3L * bytes.length + OVERHEAD;
            return new Posting(entry, bytes);
        });
        if (posting.count == posting.trees.length) {
            memory += 4L * posting.count;
            posting.trees = Arrays.copyOf(posting.trees, 2 * posting.count);
        }
        posting.trees[posting.count++] = tree;
    }

    void version(Hash record, List<MountedRoot> mounts) throws IOException {
        byte[] bytes = MountBytes.of(mounts);
        memory += bytes.length + OVERHEAD;
        versions.put(record, bytes);
    }

    /** Writes what was added. */
    void write(Path file) throws IOException {
        List<Hash> sorted = new ArrayList<>(trees.keySet());
        sorted.sort(null);
        int[] numbers = new int[sorted.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[trees.get(sorted.get(i))] = i;
        }
        List<Posting> entries = new ArrayList<>(postings.values());
        entries.sort(Posting::compare);
        try (PostingsWriter out = new PostingsWriter(file)) {
            for (Hash tree : sorted) {
                out.tree(tree);
            }
            for (Posting posting : entries) {
                for (int i = 0; i < posting.count; i++) {
                    posting.trees[i] = numbers[posting.trees[i]];
                }
                Arrays.sort(posting.trees, 0, posting.count);
                out.entry(posting.entry, posting.bytes, posting.trees, posting.count);
            }
            for (Map.Entry<Hash, byte[]> version : versions.entrySet()) {
                out.version(version.getKey(), version.getValue());
            }
            out.finish();
        }
    }
}
