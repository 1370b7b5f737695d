// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.i64;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/**
 * The first pass: finds where the log ends. A checksum that does not fit is the end when the block is older than what
 * stands before it, as a log goes round over older ones; otherwise it is damage, and the kernel refuses to mount.
 */
final class ScanPass extends LogPass {

    private static final int TRANSACTION_SUM_TYPE = 1;
    private static final int TRANSACTION_SUM_SIZE = 4;
    private static final int COMMIT_SUM = 0x10;
    private static final int COMMIT_TIME = 0x30;

    private boolean doubtful;
    private boolean failed;
    private int failedSequence;
    private long lastTime;
    private int sum = ~0;

    ScanPass(JournalFile file, JournalSuperblock superblock) {
        super(file, superblock);
    }

    /** The number of the transaction behind the last one to be replayed. */
    int end() {
        return failed ? failedSequence : sequence();
    }

    @Override
    boolean isOver(int transaction) {
        return false;
    }

    @Override
    void descriptor(byte[] block) throws IOException {
        doubtful |= !checksums.tailFits(block);
        if (!superblock.hasTransactionChecksums() || failed) {
            skip(block);
            return;
        }
        sum = Crc32Be.of(sum, block);
        for (int i = Descriptor.count(superblock, block); i > 0; i--) {
            sum = Crc32Be.of(sum, file.read(next()));
        }
    }

    @Override
    void revoke(byte[] block) {
        doubtful |= !checksums.tailFits(block);
    }

    @Override
    boolean commit(byte[] block) throws IOException {
        long time = i64(block, COMMIT_TIME);
        boolean fits = !doubtful && (superblock.hasTransactionChecksums() ? transactionFits(block) : checksums.commitFits(block));
        if (!fits) {
            if (Long.compareUnsigned(time, lastTime) < 0) {
                return false;
            }
            if (doubtful || !superblock.commitsUnordered() || failed && superblock.hasTransactionChecksums()) {
                throw new DamagedException("checksum error in transaction " + Integer.toUnsignedString(sequence())
                        + " of the journal, which no crash explains; the kernel would not mount the volume");
            }
            // such a commit block may have been written before its transaction was complete
            failed = true;
            failedSequence = sequence();
        }
        lastTime = time;
        return true;
    }

    private boolean transactionFits(byte[] commit) {
        int stored = i32(commit, COMMIT_SUM);
        int type = commit[0xC];
        int size = commit[0xD];
        boolean fits = !failed && (stored == sum && type == TRANSACTION_SUM_TYPE && size == TRANSACTION_SUM_SIZE
                || stored == 0 && type == 0 && size == 0);
        sum = ~0;
        return fits;
    }
}
