// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/** The objects of a table in the order of an index file. */
final class TableObjects implements SortedObjects {

    private final ObjectTable table;
    private final int[] order;
    private int at = -1;

    TableObjects(ObjectTable table) {
        this.table = table;
        order = table.sorted();
    }

    /** Objects of each kind, by code less one. */
    int[] counts() {
        int[] counts = new int[IndexFormat.KINDS];
        for (int number : order) {
            counts[table.kind(number) - 1]++;
        }
        return counts;
    }

    @Override
    public boolean next() {
        return ++at < order.length;
    }

    @Override
    public int kind() {
        return table.kind(order[at]);
    }

    @Override
    public Hash hash() {
        return table.hash(order[at]);
    }

    @Override
    public int frame() {
        return table.frame(order[at]);
    }

    @Override
    public int offset() {
        return table.offset(order[at]);
    }

    @Override
    public int size() {
        return table.size(order[at]);
    }
}
