// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** A row of the index of packages: which packages of a name are in which of {@link #LISTS} lists that follow one another. */
final class PackagePostings {

    /** So many lists are in one row. */
    static final int LISTS = 256;

    /** Takes what is in a row. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param number of a package
         * @param list of a list that has it
         */
        void found(int number, int list);
    }

    private final Map<Integer, BitSet> packages = new TreeMap<>();

    /** The key of the row that has the packages of a name in a list. */
    static long place(int name, int list) {
        return (long) name << Integer.SIZE | list / LISTS;
    }

    /** Adds that a package is in a list. */
    void add(int number, int list) {
        packages.computeIfAbsent(number, _ -> new BitSet(LISTS)).set(list % LISTS);
    }

    /** Adds all that a row holds. */
    void addAll(byte[] row) {
        visit(0, row, this::add);
    }

    /** The row: for each package its number (4 bytes), the length of a set of lists (1 byte), and the set. */
    byte[] bytes() {
        ByteBuffer row = ByteBuffer.allocate(packages.size() * (Integer.BYTES + 1 + LISTS / Byte.SIZE));
        packages.forEach((number, lists) -> {
            byte[] set = lists.toByteArray();
            row.putInt(number).put((byte) set.length).put(set);
        });
        byte[] bytes = new byte[row.position()];
        row.flip().get(bytes);
        return bytes;
    }

    /** Tells all that the row at a place holds. */
    static void visit(long place, byte[] row, Visitor visitor) {
        int first = (int) place * LISTS;
        ByteBuffer rest = ByteBuffer.wrap(row);
        while (rest.hasRemaining()) {
            int number = rest.getInt();
            ByteBuffer set = rest.slice(rest.position() + 1, rest.get());
            rest.position(rest.position() + set.limit());
            BitSet lists = BitSet.valueOf(set);
            for (int i = lists.nextSetBit(0); i >= 0; i = lists.nextSetBit(i + 1)) {
                visitor.found(number, first + i);
            }
        }
    }
}
