// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.u32;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.bytes.Crc32c;

/**
 * The superblock of a journal, with the checks of the kernel ({@code fs/jbd2/journal.c},
 * {@code journal_superblock_t} in {@code include/linux/jbd2.h}).
 */
final class JournalSuperblock {

    /** The mark of each block that the journal itself writes. */
    static final int MAGIC = 0xC03B3998;
    /** Bytes of the superblock that count. */
    static final int SIZE = 1024;

    private static final int VERSION_1 = 3;
    private static final int VERSION_2 = 4;

    private static final int COMPATIBLE_CHECKSUM = 0x1;
    private static final int REVOKE = 0x1;
    private static final int BIT64 = 0x2;
    private static final int ASYNC_COMMIT = 0x4;
    private static final int CHECKSUM_V2 = 0x8;
    private static final int CHECKSUM_V3 = 0x10;
    private static final int FAST_COMMIT = 0x20;
    private static final int KNOWN = REVOKE | BIT64 | ASYNC_COMMIT | CHECKSUM_V2 | CHECKSUM_V3 | FAST_COMMIT;

    private static final int CRC32C_TYPE = 4;
    private static final int CHECKSUM = 0xFC;
    private static final int DEFAULT_FAST_BLOCKS = 256;
    /** Where fewer blocks than this would be left, the fast commits get none ({@code JBD2_MIN_JOURNAL_BLOCKS}). */
    private static final int FEWEST_BLOCKS = 1024;

    private final byte[] bytes;
    private final int blockSize;
    private final int compatible;
    private final int incompatible;
    private final long end;

    /**
     * @param block the first block of the journal
     * @param available blocks that the journal's file has
     * @throws DamagedException when the kernel would refuse it
     */
    JournalSuperblock(byte[] block, long available) throws DamagedException {
        bytes = block;
        blockSize = block.length;
        int type = i32(block, 4);
        check(i32(block, 0) == MAGIC && u32(block, 0xC) == blockSize, "it is none, or not of this volume's block size");
        check(type == VERSION_1 || type == VERSION_2, "its version is unknown");
        boolean features = type == VERSION_2;
        compatible = features ? i32(block, 0x24) : 0;
        incompatible = features ? i32(block, 0x28) : 0;
        int readOnly = features ? i32(block, 0x2C) : 0;
        check((incompatible & ~KNOWN) == 0 && readOnly == 0,
                "unknown features, 0x" + Integer.toHexString(incompatible & ~KNOWN | readOnly));
        check(!has(CHECKSUM_V2) || !has(CHECKSUM_V3), "it claims two versions of checksums");
        check(!hasChecksums() || !hasTransactionChecksums(), "it claims two kinds of checksums");
        if (hasChecksums()) {
            check((block[0x50] & 0xFF) == CRC32C_TYPE, "its kind of checksum is unknown");
            check(i32(block, CHECKSUM) == checksum(), "its checksum does not fit");
        }
        check(length() <= Integer.MAX_VALUE, "it claims " + length() + " blocks");
        check(length() <= available, "it claims " + length() + " blocks, its file has " + available);
        check(first() > 0 && first() < length(), "its log begins at block " + first() + " of " + length());
        end = hasFastCommits() && length() - fastBlocks() >= FEWEST_BLOCKS ? length() - fastBlocks() : length();
        check(end > first(), "its log has no block");
    }

    private static void check(boolean holds, String what) throws DamagedException {
        if (!holds) {
            throw new DamagedException("damaged superblock of the journal: " + what);
        }
    }

    private int checksum() {
        return new Crc32c(Crc32c.START).add(bytes, 0, CHECKSUM).addZeros(4).add(bytes, CHECKSUM + 4, SIZE - CHECKSUM - 4)
                .value();
    }

    private boolean has(int feature) {
        return (incompatible & feature) != 0;
    }

    int blockSize() {
        return blockSize;
    }

    /** Blocks of the journal, this one and those of fast commits counted. */
    long length() {
        return u32(bytes, 0x10);
    }

    /** The first block of the log, which goes round. */
    long first() {
        return u32(bytes, 0x14);
    }

    /** True when it is of the first version, which knows no features. */
    boolean isOld() {
        return i32(bytes, 4) == VERSION_1;
    }

    /** The block behind the last one of the log. */
    long end() {
        return end;
    }

    /** The number of the first transaction to be replayed. */
    int sequence() {
        return i32(bytes, 0x18);
    }

    /** Where in the log that transaction begins; 0 when nothing is to be replayed. */
    long start() {
        return u32(bytes, 0x1C);
    }

    /** The error that the file system noted here, 0 for none. */
    int error() {
        return i32(bytes, 0x20);
    }

    /** True when numbers of blocks have 64 bits. */
    boolean is64Bit() {
        return has(BIT64);
    }

    /** True when commit blocks were not waited for (mount option journal_async_commit). */
    boolean commitsUnordered() {
        return has(ASYNC_COMMIT);
    }

    /** True when commit blocks hold a checksum of their whole transaction, the first version. */
    boolean hasTransactionChecksums() {
        return (compatible & COMPATIBLE_CHECKSUM) != 0;
    }

    /** True when each block has its checksum, the second and third version. */
    boolean hasChecksums() {
        return has(CHECKSUM_V2 | CHECKSUM_V3);
    }

    /** True when the checksums of blocks have 32 bits instead of 16. */
    boolean hasWideTags() {
        return has(CHECKSUM_V3);
    }

    boolean hasFastCommits() {
        return has(FAST_COMMIT);
    }

    /** The first block of fast commits (kernel: {@code j_fc_first}, which leaves one block out). */
    long fastFirst() {
        return end + 1;
    }

    private long fastBlocks() {
        long stored = u32(bytes, 0x54);
        return stored == 0 ? DEFAULT_FAST_BLOCKS : stored;
    }

    /** The seed of the checksums of blocks. */
    int checksumSeed() {
        return Crc32c.of(Crc32c.START, bytes, 0x30, 16);
    }
}
