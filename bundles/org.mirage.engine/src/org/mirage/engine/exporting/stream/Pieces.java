// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;

/** The parts of a disk, cut at multiples of one size, that are not known to be zero; kept as runs of such pieces. */
final class Pieces {

    private static final long QUESTION = 1 << 30;

    /**
     * Pieces that follow one another.
     *
     * @param first number of the first piece on the disk
     * @param before how many used pieces come before it
     */
    private record Run(long first, long before) {
    }

    private final int size;
    private final long diskSize;
    private final List<Run> runs = new ArrayList<>();
    private long count;
    private long next;

    /** Looks at what a device tells of zeros. */
    Pieces(BlockDevice device, int size) throws IOException {
        this.size = size;
        diskSize = device.size();
        for (long at = 0; at < device.size(); at += QUESTION) {
            for (BlockStatus range : device.status(at, Math.min(QUESTION, device.size() - at))) {
                if (!range.zero()) {
                    add(range.offset() / size, (range.end() - 1) / size + 1);
                }
            }
        }
    }

    private void add(long first, long end) {
        long begin = Math.max(first, next);
        if (begin >= end) {
            return;
        }
        if (runs.isEmpty() || begin != next) {
            runs.add(new Run(begin, count));
        }
        count += end - begin;
        next = end;
    }

    /** How many there are. */
    long count() {
        return count;
    }

    /** Bytes of all of them. */
    long bytes() {
        return count == 0 ? 0 : (count - 1) * size + length(count - 1);
    }

    /** Bytes of the n-th of them; the last one of a disk may be shorter. */
    int length(long index) {
        return (int) Math.min(size, diskSize - offset(index));
    }

    /** The offset on the disk of the n-th of them, from 0 on. */
    long offset(long index) {
        int low = 0;
        for (int high = runs.size() - 1; low < high;) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).before <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Run run = runs.get(low);
        return (run.first + index - run.before) * size;
    }
}
