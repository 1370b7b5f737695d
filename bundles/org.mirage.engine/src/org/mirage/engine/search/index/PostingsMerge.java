// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

import org.mirage.engine.Monitor;
import org.mirage.store.DamagedObjectException;
import org.mirage.store.Entry;
import org.mirage.store.EntryBytes;
import org.mirage.store.Hash;

/** Makes one file of several, entry by entry; what several of them have is in it once. */
final class PostingsMerge {

    private final List<PostingsFile> inputs;
    private final Monitor monitor;
    /** For each input, the new numbers of its trees. */
    private final int[][] numbers;

    /** The next entry of an input. */
    private static final class Head implements Comparable<Head> {
        private final PostingsFile file;
        private final int input;
        private int number = -1;
        private byte[] bytes;
        private Entry entry;

        private Head(PostingsFile file, int input) {
            this.file = file;
            this.input = input;
        }

        private boolean next() throws IOException {
            if (++number == file.entries()) {
                return false;
            }
            bytes = file.entry(number);
            try {
                entry = EntryBytes.decode(bytes, null);
            } catch (DamagedObjectException damaged) {
                throw new DamagedIndexException(file.file(), damaged);
            }
            return true;
        }

        @Override
        public int compareTo(Head that) {
            int order = Arrays.compareUnsigned(entry.name(), that.entry.name());
            return order != 0 ? order : Arrays.compareUnsigned(bytes, that.bytes);
        }
    }

    PostingsMerge(List<PostingsFile> inputs, Monitor monitor) {
        this.inputs = inputs;
        this.monitor = monitor;
        numbers = new int[inputs.size()][];
    }

    /**
     * Writes the file.
     *
     * @param live the versions that there still are; others are left out
     */
    void write(Path file, Set<Hash> live) throws IOException {
        try (PostingsWriter out = new PostingsWriter(file)) {
            trees(out);
            entries(out);
            Map<Hash, byte[]> versions = new TreeMap<>();
            for (PostingsFile input : inputs) {
                for (int i = 0; i < input.versions(); i++) {
                    if (live.contains(input.version(i))) {
                        versions.put(input.version(i), input.mountBytes(i));
                    }
                }
            }
            for (Map.Entry<Hash, byte[]> version : versions.entrySet()) {
                out.version(version.getKey(), version.getValue());
            }
            out.finish();
        }
    }

    private void trees(PostingsWriter out) throws IOException {
        int[] at = new int[inputs.size()];
        Hash[] heads = new Hash[inputs.size()];
        for (int i = 0; i < heads.length; i++) {
            numbers[i] = new int[inputs.get(i).trees()];
            heads[i] = numbers[i].length == 0 ? null : inputs.get(i).tree(0);
        }
        for (int number = 0;; number++) {
            Hash least = null;
            for (Hash head : heads) {
                least = head != null && (least == null || head.compareTo(least) < 0) ? head : least;
            }
            if (least == null) {
                return;
            }
            out.tree(least);
            for (int i = 0; i < heads.length; i++) {
                if (least.equals(heads[i])) {
                    numbers[i][at[i]++] = number;
                    heads[i] = at[i] == numbers[i].length ? null : inputs.get(i).tree(at[i]);
                }
            }
        }
    }

    private void entries(PostingsWriter out) throws IOException {
        PriorityQueue<Head> heads = new PriorityQueue<>();
        for (int i = 0; i < inputs.size(); i++) {
            Head head = new Head(inputs.get(i), i);
            if (head.next()) {
                heads.add(head);
            }
        }
        List<Head> same = new ArrayList<>();
        while (!heads.isEmpty()) {
            monitor.check();
            same.add(heads.poll());
            while (!heads.isEmpty() && heads.peek().compareTo(same.getFirst()) == 0) {
                same.add(heads.poll());
            }
            int[] trees = trees(same);
            out.entry(same.getFirst().entry, same.getFirst().bytes, trees, trees.length);
            for (Head head : same) {
                if (head.next()) {
                    heads.add(head);
                }
            }
            monitor.worked(same.size());
            same.clear();
        }
    }

    private int[] trees(List<Head> same) throws IOException {
        int count = 0;
        for (Head head : same) {
            count = Math.addExact(count, head.file.postings(head.number));
        }
        int[] trees = new int[count];
        int[] at = {0};
        for (Head head : same) {
            head.file.postings(head.number, tree -> trees[at[0]++] = numbers[head.input][tree]);
        }
        if (same.size() == 1) {
            return trees;
        }
        Arrays.sort(trees);
        int distinct = 0;
        for (int tree : trees) {
            if (distinct == 0 || trees[distinct - 1] != tree) {
                trees[distinct++] = tree;
            }
        }
        return Arrays.copyOf(trees, distinct);
    }
}
