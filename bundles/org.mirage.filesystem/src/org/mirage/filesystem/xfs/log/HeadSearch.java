// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/**
 * Finds the head of the log: the block after the last whole record, where the next one would have been written. In a ring
 * that is where the cycles fall (kernel: {@code xlog_find_head()}, {@code xlog_find_zeroed()}).
 */
final class HeadSearch {

    private static final int PIECE = 512;

    private final LogArea area;
    /** Blocks that all writes to the log under way at once can take. */
    private final int mostUnderWay;
    /** Blocks that the longest record can take. */
    private final int longestRecord;

    HeadSearch(LogArea area) {
        this.area = area;
        this.mostUnderWay = area.isVersion2() ? 4096 : 512;
        this.longestRecord = area.isVersion2() ? 512 : 64;
    }

    /** The head; 0 for a log that was never written to. */
    int find() throws IOException {
        int last = area.blocks() - 1;
        long firstCycle = area.cycle(0);
        if (firstCycle == 0) {
            return 0;
        }
        long lastCycle = area.cycle(last);
        if (lastCycle == 0) {
            return partlyZero(last);
        }
        int head;
        long stop;
        if (firstCycle == lastCycle) {
            head = area.blocks();
            stop = lastCycle - 1;
        } else {
            head = firstOf(lastCycle, last);
            stop = lastCycle;
        }
        return area.wrap(recordEnd(settled(head, stop)));
    }

    private int partlyZero(int last) throws IOException {
        int head = firstOf(0, last);
        int start = Math.max(0, head - mostUnderWay);
        int found = find(0, start, head);
        head = found < 0 ? head : found;
        int record = lastHeader(head, Math.max(0, head - mostUnderWay));
        if (record < 0) {
            throw new DamagedException("the log has no record before its head at block " + head);
        }
        return ends(record, head, 0) ? head : record;
    }

    /** A block of a cycle before which there is none of it, though perhaps none of a later one between. */
    private int firstOf(long cycle, int last) throws IOException {
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (area.cycle(middle) == cycle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Writes may reach the disk out of order: the head is before any block that is still of the round before. */
    private int settled(int head, long stop) throws IOException {
        if (head >= mostUnderWay) {
            int found = find(stop, head - mostUnderWay, head);
            return found < 0 ? head : found;
        }
        int start = Math.max(0, area.blocks() - (mostUnderWay - head));
        int found = find(stop - 1, start, area.blocks());
        if (found < 0) {
            found = find(stop, 0, head);
        }
        return found < 0 ? head : found;
    }

    private int find(long cycle, int from, int to) throws IOException {
        for (int at = from; at < to; at += PIECE) {
            int count = Math.min(PIECE, to - at);
            byte[] bytes = area.read(at, count);
            for (int i = 0; i < count; i++) {
                if (LogArea.cycle(bytes, i * LogArea.BLOCK) == cycle) {
                    return at + i;
                }
            }
        }
        return -1;
    }

    /** Goes back to the beginning of the last record when that is not whole. */
    private int recordEnd(int head) throws IOException {
        int record = lastHeader(head, Math.max(0, head - longestRecord));
        if (record >= 0) {
            return ends(record, head, 0) ? head : record;
        }
        if (head >= longestRecord) {
            throw new DamagedException("the log has no record before its head at block " + head);
        }
        int start = Math.max(0, area.blocks() - (longestRecord - head));
        record = lastHeader(area.blocks(), start);
        if (record < 0) {
            throw new DamagedException("the log has no record before its head at block " + head);
        }
        return ends(record, area.blocks(), head) ? head : record;
    }

    /** True when a record ends where the log does, or so many blocks on from the ring's beginning. */
    private boolean ends(int record, int end, int more) throws IOException {
        RecordHeader header = new RecordHeader(area.read(record, 1));
        int headerBlocks = area.isVersion2() ? header.blocks() : 1;
        return end - record + more == (header.length() + LogArea.BLOCK - 1) / LogArea.BLOCK + headerBlocks;
    }

    private int lastHeader(int before, int from) throws IOException {
        return lastHeader(area, before, from);
    }

    /** The last header of a record in a range of blocks, -1 when there is none. */
    static int lastHeader(LogArea area, int before, int from) throws IOException {
        for (int end = before; end > from; end -= PIECE) {
            int start = Math.max(from, end - PIECE);
            byte[] bytes = area.read(start, end - start);
            for (int i = end - start - 1; i >= 0; i--) {
                if (LogArea.isHeader(bytes, i * LogArea.BLOCK)) {
                    return start + i;
                }
            }
        }
        return -1;
    }
}
