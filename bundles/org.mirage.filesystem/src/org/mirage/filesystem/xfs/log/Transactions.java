// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.KernelOnlyException;
import org.mirage.filesystem.bytes.LittleEndian;

/**
 * Puts transactions together from the operations in records: a transaction may go over several records, and a region over
 * several operations. What has no commit is no change (kernel: {@code xlog_recover_process_data()}).
 */
final class Transactions {

    /** Bytes of transactions that are open at once; a checkpoint of the kernel has at most 64 MiB. */
    private static final long MOST_BYTES = 80L << 20;
    private static final int OVERHEAD = 96;

    private static final int HEADER = 12;
    private static final int START = 0x01;
    private static final int COMMIT = 0x02;
    private static final int CONTINUE = 0x04;
    private static final int WAS_CONTINUED = 0x08;
    private static final int END = 0x10;
    private static final int UNMOUNT = 0x20;
    private static final int CLIENT_TRANSACTION = 0x69;
    private static final int CLIENT_LOG = 0xAA;
    private static final int TRANSACTION_MAGIC = 0x5452414E;
    private static final int TRANSACTION_HEADER = 16;

    /** Takes whole transactions. */
    @FunctionalInterface
    interface Visitor {

        /** @param sequence of the record in which the transaction began */
        void transaction(long sequence, List<LogItem> items) throws IOException;
    }

    private static final class Open {

        private final long sequence;
        private final List<LogItem> items = new ArrayList<>();
        private int headerLength;
        private long bytes;

        Open(long sequence) {
            this.sequence = sequence;
        }
    }

    private final Visitor visitor;
    private final Map<Integer, Open> open = new HashMap<>();
    private long bytes;

    Transactions(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Takes one record. */
    void record(RecordHeader header, byte[] data) throws IOException {
        int end = (int) header.length();
        int at = 0;
        for (long i = 0; i < header.operations() && at < end; i++) {
            if (end - at < HEADER) {
                throw new DamagedException("a record of the log ends within an operation");
            }
            int client = u8(data, at + 8);
            long length = u32(data, at + 4);
            if (client != CLIENT_TRANSACTION && client != CLIENT_LOG || length > end - at - HEADER) {
                throw new DamagedException("the log has an operation of " + length + " bytes by 0x"
                        + Integer.toHexString(client));
            }
            operation(header, i32(data, at), u8(data, at + 9), data, at + HEADER, (int) length);
            at += HEADER + (int) length;
        }
    }

    private void operation(RecordHeader header, int id, int allFlags, byte[] data, int at, int length) throws IOException {
        Open transaction = open.get(id);
        if (transaction == null) {
            if ((allFlags & START) != 0) {
                open.put(id, new Open(header.sequence()));
                charge(open.get(id), OVERHEAD);
            }
            return;
        }
        int flags = allFlags & ~END;
        flags &= (flags & WAS_CONTINUED) != 0 ? ~CONTINUE : ~0;
        switch (flags) {
            case 0, CONTINUE -> begin(transaction, data, at, length);
            case WAS_CONTINUED -> goOn(transaction, data, at, length);
            case COMMIT -> {
                close(id);
                for (LogItem item : transaction.items) {
                    item.finish();
                }
                visitor.transaction(transaction.sequence, transaction.items);
            }
            case UNMOUNT -> close(id);
            default -> throw new DamagedException("the log has an operation of unknown kind 0x" + Integer.toHexString(allFlags));
        }
    }

    private void close(int id) {
        bytes -= open.remove(id).bytes;
    }

    private void begin(Open transaction, byte[] data, int at, int length) throws DamagedException {
        if (length == 0) {
            return;
        }
        if (transaction.headerLength < TRANSACTION_HEADER) {
            if (transaction.headerLength != 0 || length > TRANSACTION_HEADER
                    || length >= 4 && LittleEndian.i32(data, at) != TRANSACTION_MAGIC) {
                throw new DamagedException("the log has a transaction without header");
            }
            transaction.headerLength = length;
            return;
        }
        charge(transaction, length + OVERHEAD);
        if (transaction.items.isEmpty() || transaction.items.getLast().isComplete()) {
            transaction.items.add(new LogItem());
        }
        transaction.items.getLast().add(data, at, length);
    }

    private void goOn(Open transaction, byte[] data, int at, int length) throws DamagedException {
        if (transaction.headerLength < TRANSACTION_HEADER) {
            transaction.headerLength += length;
            if (transaction.headerLength > TRANSACTION_HEADER) {
                throw new DamagedException("the log has a transaction whose header is too long");
            }
            return;
        }
        if (transaction.items.isEmpty()) {
            throw new DamagedException("the log goes on with a change that it does not begin");
        }
        charge(transaction, 2L * length);
        transaction.items.getLast().append(data, at, length);
    }

    private void charge(Open transaction, long more) throws KernelOnlyException {
        transaction.bytes += more;
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw new KernelOnlyException("the log holds transactions too large to be replayed here");
        }
    }
}
