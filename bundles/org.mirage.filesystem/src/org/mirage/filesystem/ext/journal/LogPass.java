// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.mirage.filesystem.bytes.BigEndian.i32;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/**
 * One way through the log, transaction by transaction, from where the superblock says (kernel: {@code do_one_pass()}
 * in {@code fs/jbd2/recovery.c}). It ends at the first block that cannot belong to the transaction expected there, and
 * never goes round more than once.
 */
abstract class LogPass {

    private static final int DESCRIPTOR = 1;
    private static final int COMMIT = 2;
    private static final int REVOKE = 5;

    protected final JournalFile file;
    protected final JournalSuperblock superblock;
    protected final LogChecksums checksums;
    private int sequence;
    private long at;
    private long left;

    LogPass(JournalFile file, JournalSuperblock superblock) {
        this.file = file;
        this.superblock = superblock;
        this.checksums = new LogChecksums(superblock);
    }

    /** Goes through the log. */
    final void run() throws IOException {
        sequence = superblock.sequence();
        at = superblock.start();
        left = superblock.end() - superblock.first();
        if (at < superblock.first() || at >= superblock.end()) {
            throw new DamagedException("the journal's log begins at block " + at + ", outside itself");
        }
        boolean more = true;
        while (more && !isOver(sequence)) {
            byte[] block = file.read(at);
            if (i32(block, 0) != JournalSuperblock.MAGIC || i32(block, 8) != sequence) {
                return;
            }
            next();
            switch (i32(block, 4)) {
                case DESCRIPTOR -> descriptor(block);
                case COMMIT -> {
                    more = commit(block);
                    sequence += more ? 1 : 0;
                }
                case REVOKE -> revoke(block);
                default -> more = false;
            }
        }
    }

    /** The number of the transaction that the pass is in, or would be in next. */
    final int sequence() {
        return sequence;
    }

    /** The block of the log that comes next, which is then behind. */
    final long next() throws DamagedException {
        if (left-- == 0) {
            throw new DamagedException("the journal's log has no end");
        }
        long now = at++;
        if (at == superblock.end()) {
            at = superblock.first();
        }
        return now;
    }

    /** True when a transaction is not to be looked at any more. */
    abstract boolean isOver(int transaction);

    /** Takes a descriptor block; calls {@link #next()} for each of its tags. */
    abstract void descriptor(byte[] block) throws IOException;

    /**
     * Takes a commit block.
     *
     * @return false when the log ends before its transaction
     */
    abstract boolean commit(byte[] block) throws IOException;

    /** Takes a block of revoke records. */
    abstract void revoke(byte[] block) throws IOException;

    /** Goes past the blocks that a descriptor describes. */
    final void skip(byte[] descriptor) throws IOException {
        for (int i = Descriptor.count(superblock, descriptor); i > 0; i--) {
            next();
        }
    }
}
