// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import java.io.IOException;

/** Goes through the records of the log from its tail to its head (kernel: {@code xlog_do_recovery_pass()}). */
final class LogRecords {

    private static final int KNOWN_VERSIONS = 3;
    private static final int OLD_LONGEST = 32 << 10;

    /** Takes records. */
    @FunctionalInterface
    interface Visitor {

        /** @param data as it was before it was put into the log */
        void record(RecordHeader header, byte[] data) throws IOException;
    }

    private final LogArea area;

    LogRecords(LogArea area) {
        this.area = area;
    }

    /**
     * Checks the checksums of records.
     *
     * @throws BadRecordException at the first that is not as it should be
     */
    void check(int tail, int head) throws IOException {
        visit(tail, head, true, (header, data) -> { });
    }

    /** Visits records; a checksum that does not fit ends it. */
    void visit(int tail, int head, Visitor visitor) throws IOException {
        visit(tail, head, false, visitor);
    }

    private void visit(int tail, int head, boolean checking, Visitor visitor) throws IOException {
        RecordHeader first = new RecordHeader(area.read(tail, 1));
        int headerBlocks = area.isVersion2() && first.hasMagic() ? first.blocks() : 1;
        long longest = longest(first);
        int rest = area.distance(tail, head);
        int at = tail;
        while (rest > 0) {
            RecordHeader header = new RecordHeader(area.read(at, Math.min(headerBlocks, area.blocks())));
            if (!header.hasMagic() || header.version() == 0 || (header.version() & ~KNOWN_VERSIONS) != 0
                    || header.length() == 0 || header.length() > longest) {
                throw new BadRecordException(at, "the log has no record at its block " + at + ", where one should be");
            }
            int dataBlocks = (int) ((header.length() + LogArea.BLOCK - 1) / LogArea.BLOCK);
            if (headerBlocks + dataBlocks > rest) {
                throw new BadRecordException(at, "the record at block " + at + " of the log reaches behind its head");
            }
            byte[] data = area.read(area.wrap((long) at + headerBlocks), dataBlocks);
            boolean mustFit = header.hasChecksum() || !checking;
            boolean bears = !checking && !area.volume().superblock().hasChecksums();
            if (mustFit && !bears && !header.checksumFits(data)) {
                throw new BadRecordException(at, "checksum error in the record at block " + at + " of the log");
            }
            if (!checking) {
                header.unpack(data);
                visitor.record(header, data);
            }
            rest -= headerBlocks + dataBlocks;
            at = area.wrap((long) at + headerBlocks + dataBlocks);
        }
    }

    /** mkfs.xfs writes a single record of the length of a stripe, with a lesser size in its header. */
    private long longest(RecordHeader first) {
        if (!area.isVersion2()) {
            return OLD_LONGEST;
        }
        long size = Math.min(first.size(), RecordHeader.LONGEST);
        long stripe = Math.min(area.volume().superblock().logStripe(), RecordHeader.LONGEST);
        return first.operations() == 1 ? Math.max(size, stripe) : size;
    }
}
