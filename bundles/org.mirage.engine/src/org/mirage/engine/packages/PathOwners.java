// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.store.Hash;

/**
 * The owners of paths, in less than a hundred bytes for each. Of a path 16 bytes of its hash are kept, which no two paths have in
 * common. Many threads may ask once all is added.
 */
final class PathOwners {

    private static final int LIMIT = 3_000_000;
    private static final int NONE = -1;
    private static final int FIRST_CAPACITY = 1 << 10;

    private final List<FileOwner> owners = new ArrayList<>();
    private final Map<FileOwner, Integer> numbers = new HashMap<>();
    // of each place in the table: the hash, and the first pair of this path
    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private int[] heads = filled(FIRST_CAPACITY);
    private int paths;
    // of each pair of path and owner: the owner's number, and the next pair of the same path
    private int[] owner = new int[FIRST_CAPACITY];
    private int[] next = new int[FIRST_CAPACITY];
    private int pairs;

    /** Another owner of a path, which has one byte in each character. */
    void add(String path, FileOwner one) throws MirageException {
        if (pairs == LIMIT) {
            throw new MirageException("packages have more than " + LIMIT + " paths where versions differ; compare a part of the versions");
        }
        int number = numbers.computeIfAbsent(one, fresh -> {
            owners.add(fresh);
            return owners.size() - 1;
        });
        ByteBuffer hash = hash(path);
        int place = place(high, low, heads, hash.getLong(0), hash.getLong(Long.BYTES));
        // all paths of a package come together, so that one it names twice has it as its latest owner
        if (heads[place] != NONE && owner[heads[place]] == number) {
            return;
        }
        if (pairs == owner.length) {
            owner = Arrays.copyOf(owner, pairs * 2);
            next = Arrays.copyOf(next, pairs * 2);
        }
        owner[pairs] = number;
        next[pairs] = heads[place];
        high[place] = hash.getLong(0);
        low[place] = hash.getLong(Long.BYTES);
        if (heads[place] == NONE) {
            paths++;
        }
        heads[place] = pairs++;
        if (paths > heads.length / 4 * 3) {
            grow();
        }
    }

    /** The owners of a path in the order in which they were added; none when nobody owns it. */
    List<FileOwner> of(String path) {
        ByteBuffer hash = hash(path);
        List<FileOwner> found = new ArrayList<>();
        for (int pair = heads[place(high, low, heads, hash.getLong(0), hash.getLong(Long.BYTES))]; pair != NONE; pair = next[pair]) {
            found.add(owners.get(owner[pair]));
        }
        return found.reversed();
    }

    private void grow() {
        int capacity = heads.length * 2;
        long[] newHigh = new long[capacity];
        long[] newLow = new long[capacity];
        int[] newHeads = filled(capacity);
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] != NONE) {
                int place = place(newHigh, newLow, newHeads, high[i], low[i]);
                newHigh[place] = high[i];
                newLow[place] = low[i];
                newHeads[place] = heads[i];
            }
        }
        high = newHigh;
        low = newLow;
        heads = newHeads;
    }

    /** Where a hash is, or would be. */
    private static int place(long[] high, long[] low, int[] heads, long first, long second) {
        int place = (int) first & heads.length - 1;
        while (heads[place] != NONE && (high[place] != first || low[place] != second)) {
            place = place + 1 & heads.length - 1;
        }
        return place;
    }

    private static ByteBuffer hash(String path) {
        return ByteBuffer.wrap(Hash.sha256(path.getBytes(StandardCharsets.ISO_8859_1)).bytes());
    }

    private static int[] filled(int capacity) {
        int[] heads = new int[capacity];
        Arrays.fill(heads, NONE);
        return heads;
    }
}
