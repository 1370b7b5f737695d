// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.bytes.Crc32c;

/**
 * Finds the fast commits that count: those from the first block of their area on whose tails fit, made after the last
 * transaction of the log (kernel: {@code ext4_fc_replay_scan()} in {@code fs/ext4/fast_commit.c}).
 */
final class FastCommitScan {

    /** The area has 256 blocks unless somebody wants more; this bounds what its tags take in memory. */
    private static final long MOST_BYTES = 16 << 20;

    private final JournalFile file;
    private final JournalSuperblock superblock;
    private final int transaction;
    private final int inodeSize;
    private final List<FastTag> tags = new ArrayList<>();
    private int valid;
    private int sum;

    private FastCommitScan(JournalFile file, JournalSuperblock superblock, int transaction, int inodeSize) {
        this.file = file;
        this.superblock = superblock;
        this.transaction = transaction;
        this.inodeSize = inodeSize;
    }

    /**
     * The tags to be replayed, in order, without those that only give the commits their form.
     *
     * @param transaction the number of the transaction behind the last one of the log
     * @throws DamagedException when not even the first commit is whole, which keeps the kernel from mounting
     */
    static List<FastTag> find(JournalFile file, JournalSuperblock superblock, int transaction, int inodeSize)
            throws IOException {
        FastCommitScan scan = new FastCommitScan(file, superblock, transaction, inodeSize);
        scan.run();
        return List.copyOf(scan.tags.subList(0, scan.valid));
    }

    private void run() throws IOException {
        long at = superblock.fastFirst();
        boolean more = true;
        while (more) {
            if (at >= superblock.length()) {
                // the kernel takes the area to be one block longer than it is, and that block for damage
                throw new DamagedException("the journal's fast commits fill their area to the last block, which keeps the "
                        + "kernel from mounting the volume");
            }
            if ((at - superblock.fastFirst()) * superblock.blockSize() > MOST_BYTES) {
                throw new DamagedException("the journal holds more than " + MOST_BYTES + " bytes of fast commits");
            }
            byte[] block = file.read(at);
            if (at == superblock.fastFirst() && FastTag.at(block, 0).type() != FastTag.HEAD) {
                return;
            }
            more = block(block);
            at++;
        }
    }

    /** Takes a block; false when nothing that counts follows. */
    private boolean block(byte[] block) throws DamagedException {
        int at = 0;
        while (at <= block.length - FastTag.HEADER) {
            FastTag tag = FastTag.at(block, at);
            if (!tag.isSound(inodeSize)) {
                return end("a tag makes no sense");
            }
            if (tag.changesSomething()) {
                tags.add(tag);
            }
            if (tag.type() == FastTag.TAIL) {
                add(block, at, FastTag.HEADER + FastTag.TAIL_SUM);
                if ((int) tag.word(0) != transaction || (int) tag.word(FastTag.TAIL_SUM) != sum) {
                    return end("its checksum or transaction does not fit");
                }
                valid = tags.size();
                sum = 0;
            } else {
                if (tag.type() == FastTag.HEAD && !head(tag)) {
                    return false;
                }
                add(block, at, FastTag.HEADER + tag.length());
            }
            at += FastTag.HEADER + tag.length();
        }
        return true;
    }

    private boolean head(FastTag tag) throws DamagedException {
        if (tag.word(0) != 0) {
            throw new DamagedException("the journal's fast commits have unknown features, 0x" + Long.toHexString(tag.word(0)));
        }
        return (int) tag.word(4) == transaction;
    }

    private void add(byte[] block, int at, int length) {
        sum = Crc32c.of(sum, block, at, length);
    }

    private boolean end(String why) throws DamagedException {
        if (valid == 0) {
            throw new DamagedException("the journal's first fast commit is not whole (" + why + "), which keeps the kernel "
                    + "from mounting the volume");
        }
        return false;
    }
}
