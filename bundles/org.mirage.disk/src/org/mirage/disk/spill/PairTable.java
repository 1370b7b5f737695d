// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.spill;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A list of pairs of longs outside the heap that can be sorted by their first. */
public final class PairTable implements Closeable {

    private static final int BYTES = 16;
    private static final long INSERTION_SORT = 16;

    private final Spill spill;
    private long size;

    public PairTable(Path folder) throws IOException {
        spill = new Spill(folder);
    }

    public void add(long first, long second) throws IOException {
        long at = spill.allocate(BYTES, BYTES);
        spill.putLong(at, first);
        spill.putLong(at + 8, second);
        size++;
    }

    public long size() {
        return size;
    }

    public long first(long index) {
        return spill.getLong(index * BYTES);
    }

    public long second(long index) {
        return spill.getLong(index * BYTES + 8);
    }

    /** The index of the first pair, in a sorted table, whose first is not less than {@code first}. */
    public long search(long first) {
        long low = 0;
        long high = size;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (first(middle) < first) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Sorts by the first of each pair, and by the second where those are equal. */
    public void sort() {
        boolean rising = true;
        for (long i = 1; i < size && rising; i++) {
            rising = !less(i, first(i - 1), second(i - 1));
        }
        if (!rising) {
            sort(0, size - 1, 2 * (64 - Long.numberOfLeadingZeros(size)));
        }
    }

    // Quicksort walks memory in order, which suits pages of a file; when a hostile order makes it go deep, heap sort ends it.
    private void sort(long from, long to, int depth) {
        long low = from;
        long high = to;
        while (high - low > INSERTION_SORT) {
            if (depth-- == 0) {
                heapSort(low, high);
                return;
            }
            long middle = partition(low, high);
            if (middle - low < high - middle) {
                sort(low, middle, depth);
                low = middle + 1;
            } else {
                sort(middle + 1, high, depth);
                high = middle;
            }
        }
        insertionSort(low, high);
    }

    private long partition(long low, long high) {
        long pivot = (low + high) >>> 1;
        long pivotFirst = first(pivot);
        long pivotSecond = second(pivot);
        long left = low - 1;
        long right = high + 1;
        while (true) {
            do {
                left++;
            } while (less(left, pivotFirst, pivotSecond));
            do {
                right--;
            } while (greater(right, pivotFirst, pivotSecond));
            if (left >= right) {
                return right;
            }
            swap(left, right);
        }
    }

    private void insertionSort(long low, long high) {
        for (long i = low + 1; i <= high; i++) {
            long first = first(i);
            long second = second(i);
            long hole = i;
            while (hole > low && greater(hole - 1, first, second)) {
                set(hole, first(hole - 1), second(hole - 1));
                hole--;
            }
            set(hole, first, second);
        }
    }

    private void heapSort(long low, long high) {
        long count = high - low + 1;
        for (long root = count / 2 - 1; root >= 0; root--) {
            sift(low, root, count);
        }
        for (long last = count - 1; last > 0; last--) {
            swap(low, low + last);
            sift(low, 0, last);
        }
    }

    private void sift(long low, long start, long count) {
        long root = start;
        while (2 * root + 1 < count) {
            long child = 2 * root + 1;
            if (child + 1 < count && less(low + child, first(low + child + 1), second(low + child + 1))) {
                child++;
            }
            if (!less(low + root, first(low + child), second(low + child))) {
                return;
            }
            swap(low + root, low + child);
            root = child;
        }
    }

    private boolean less(long index, long first, long second) {
        long mine = first(index);
        return mine < first || mine == first && second(index) < second;
    }

    private boolean greater(long index, long first, long second) {
        long mine = first(index);
        return mine > first || mine == first && second(index) > second;
    }

    private void swap(long a, long b) {
        long first = first(a);
        long second = second(a);
        set(a, first(b), second(b));
        set(b, first, second);
    }

    private void set(long index, long first, long second) {
        spill.putLong(index * BYTES, first);
        spill.putLong(index * BYTES + 8, second);
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}
