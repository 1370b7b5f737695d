// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/**
 * From where to where the log has to be replayed (kernel: {@code xlog_find_tail()}, {@code xlog_verify_head()},
 * {@code xlog_verify_tail()}).
 *
 * @param tail block of the first record to be replayed
 * @param head block after the last one; the same where there is nothing to replay
 */
record LogBounds(int tail, int head) {

    /** Writes to the log that may be under way at once. */
    private static final int MOST_UNDER_WAY = 8;
    private static final int UNMOUNT = 0x20;
    private static final int OPERATION_FLAGS = 9;

    boolean isClean() {
        return tail == head;
    }

    /** Finds them. What a crash left unfinished at the head is no part of the log. */
    static LogBounds find(LogArea area) throws IOException {
        int head = new HeadSearch(area).find();
        if (head == 0 && area.cycle(0) == 0) {
            return new LogBounds(0, 0);
        }
        int record = previous(area, head, head);
        if (record < 0) {
            throw new DamagedException("the log has no record at all");
        }
        RecordHeader header = new RecordHeader(area.read(record, 1));
        if (endsWithUnmount(area, header, record, head)) {
            return new LogBounds(head, head);
        }
        return verified(area, header, record, head);
    }

    private static LogBounds verified(LogArea area, RecordHeader lastHeader, int lastRecord, int unverified) throws IOException {
        int head = unverified;
        int tail = tail(area, lastHeader);
        RecordHeader header = lastHeader;
        LogRecords records = new LogRecords(area);
        int start = lastRecord;
        for (int i = 1; i < MOST_UNDER_WAY && start != tail; i++) {
            int before = previous(area, start, tail);
            if (before < 0) {
                break;
            }
            start = before;
        }
        if (head == tail) {
            throw new DamagedException("the log is full of records and has no beginning");
        }
        try {
            records.check(start, head);
        } catch (BadRecordException e) {
            // a torn write: the log ends before it
            int good = e.block() == tail ? -1 : previous(area, e.block(), tail);
            if (good < 0) {
                throw e;
            }
            header = new RecordHeader(area.read(good, 1));
            head = e.block();
            tail = tail(area, header);
            if (head == tail) {
                throw new DamagedException("the log is damaged further back than a crash can do");
            }
            if (endsWithUnmount(area, header, good, head)) {
                return new LogBounds(head, head);
            }
        }
        return new LogBounds(verifiedTail(area, records, tail, head, header), head);
    }

    /** The record at the tail may have been overwritten by one that never got whole; then the log begins behind it. */
    private static int verifiedTail(LogArea area, LogRecords records, int claimed, int head, RecordHeader last)
            throws IOException {
        int tail = next(area, claimed, head);
        long reach = MOST_UNDER_WAY * Math.min(last.size(), RecordHeader.LONGEST) / LogArea.BLOCK;
        while (true) {
            if (tail < 0) {
                throw new DamagedException("the log has no record between its tail and its head");
            }
            try {
                records.check(tail, head);
                return tail;
            } catch (BadRecordException e) {
                if (area.distance(head, e.block()) > reach) {
                    throw e;
                }
                // the second record from the bad place on, whether or not the first one is what is bad
                int bad = next(area, e.block(), head);
                int after = bad < 0 ? head : area.wrap(bad + 1L);
                tail = after == head ? -1 : next(area, after, head);
            }
        }
    }

    private static int tail(LogArea area, RecordHeader header) throws DamagedException {
        if (header.tailBlock() >= area.blocks()) {
            throw new DamagedException("the log claims to begin at its block " + header.tailBlock() + " of " + area.blocks());
        }
        return (int) header.tailBlock();
    }

    /** The last record before a block, looking back in the ring as far as another one. */
    private static int previous(LogArea area, int before, int until) throws IOException {
        int found = HeadSearch.lastHeader(area, before, before > until ? until : 0);
        return found >= 0 || until < before ? found : HeadSearch.lastHeader(area, area.blocks(), until);
    }

    /** The first record from a block on, looking on in the ring up to the head. */
    private static int next(LogArea area, int from, int head) throws IOException {
        for (int at = from, rest = area.distance(from, head); rest > 0; rest--, at = area.wrap(at + 1L)) {
            if (LogArea.isHeader(area.read(at, 1), 0)) {
                return at;
            }
        }
        return -1;
    }

    /** Unmounting writes a record with this one operation in it. */
    private static boolean endsWithUnmount(LogArea area, RecordHeader header, int record, int head) throws IOException {
        int headerBlocks = area.isVersion2() ? header.blocks() : 1;
        long end = record + headerBlocks + (header.length() + LogArea.BLOCK - 1) / LogArea.BLOCK;
        if (area.wrap(end) != head || header.operations() != 1) {
            return false;
        }
        byte[] operation = area.read(area.wrap((long) record + headerBlocks), 1);
        return (u8(operation, OPERATION_FLAGS) & UNMOUNT) != 0;
    }
}
