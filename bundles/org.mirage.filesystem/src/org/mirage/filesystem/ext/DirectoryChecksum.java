// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.bytes.LittleEndian.i32;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import org.mirage.filesystem.bytes.Crc32c;

/**
 * Checksums of directory blocks: of plain ones in a record at their end, of parts of a hash tree behind its entries
 * (kernel: {@code ext4_dirblock_csum_verify()}, {@code ext4_dx_csum_verify()} in {@code fs/ext4/namei.c}).
 */
final class DirectoryChecksum {

    private static final int TAIL = 12;
    private static final int TAIL_TYPE = 0xDE;
    private static final int HASH_ENTRY = 8;
    private static final int ROOT_INFO = 8;
    private static final int ROOT_ENTRIES = 32;
    private static final int NODE_ENTRIES = 8;

    private DirectoryChecksum() {
    }

    /**
     * True when the block's checksum fits, or the volume has none.
     *
     * @param logical the block's number in the directory: only its place and the inode tell a hash tree's block for sure,
     *        as a block made into one may end in the remains of what it was
     */
    static boolean fits(ExtSuperblock superblock, RawInode directory, long logical, byte[] block) {
        if (!superblock.has(ExtFeature.METADATA_CSUM)) {
            return true;
        }
        boolean hashed = directory.has(RawInode.FLAG_INDEX) && superblock.has(ExtFeature.DIR_INDEX);
        if (hashed && logical == 0) {
            return u8(block, 29) == ROOT_INFO && hashFits(directory, block, ROOT_ENTRIES);
        }
        if (hashed && DirectoryRecords.length(superblock, u16(block, 4)) == block.length) {
            return hashFits(directory, block, NODE_ENTRIES);
        }
        int end = block.length - TAIL;
        boolean tail = i32(block, end) == 0 && u16(block, end + 4) == TAIL && u8(block, end + 6) == 0
                && u8(block, end + 7) == TAIL_TYPE;
        return tail && i32(block, end + 8) == Crc32c.of(directory.checksumSeed(), block, 0, end);
    }

    private static boolean hashFits(RawInode directory, byte[] block, int entries) {
        int limit = u16(block, entries);
        int count = u16(block, entries + 2);
        int tail = entries + limit * HASH_ENTRY;
        if (count > limit || tail > block.length - 8) {
            return false;
        }
        int sum = new Crc32c(directory.checksumSeed()).add(block, 0, entries + count * HASH_ENTRY)
                .add(block, tail, 4).addZeros(4).value();
        return sum == i32(block, tail + 4);
    }
}
