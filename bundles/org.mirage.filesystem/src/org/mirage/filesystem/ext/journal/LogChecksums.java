// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.mirage.filesystem.bytes.BigEndian.i32;

import java.util.Arrays;

import org.mirage.filesystem.bytes.Crc32c;

/** The checksums of the blocks of a log, versions 2 and 3 (kernel: {@code fs/jbd2/recovery.c}). */
final class LogChecksums {

    private static final int COMMIT_CHECKSUM = 0x10;
    private static final int COMMIT_HEADER = 64;

    private final JournalSuperblock superblock;
    private final int seed;

    LogChecksums(JournalSuperblock superblock) {
        this.superblock = superblock;
        this.seed = superblock.checksumSeed();
    }

    /** True when a descriptor or revoke block's checksum fits, or it has none. */
    boolean tailFits(byte[] block) {
        return !superblock.hasChecksums() || fits(block, block.length - 4);
    }

    /**
     * True when a commit block's checksum fits, or it has none. All of a commit block is summed, but only its first
     * sector is sure to be written at once: a tail that does not fit is taken for zeros, as the kernel does.
     */
    boolean commitFits(byte[] block) {
        return !superblock.hasChecksums() || fits(block, COMMIT_CHECKSUM)
                || fits(Arrays.copyOf(Arrays.copyOf(block, COMMIT_HEADER), block.length), COMMIT_CHECKSUM);
    }

    private boolean fits(byte[] block, int at) {
        int sum = new Crc32c(seed).add(block, 0, at).addZeros(4).add(block, at + 4, block.length - at - 4).value();
        return sum == i32(block, at);
    }

    /** True when a logged block's checksum fits the one in its tag, or there is none. */
    boolean dataFits(byte[] block, int sequence, int checksum) {
        if (!superblock.hasChecksums()) {
            return true;
        }
        int sum = new Crc32c(seed).add32(Integer.reverseBytes(sequence)).add(block, 0, block.length).value();
        return superblock.hasWideTags() ? sum == checksum : (sum & 0xFFFF) == checksum;
    }
}
