// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.ext.LittleEndian.i32;
import static org.mirage.filesystem.ext.LittleEndian.u16;
import static org.mirage.filesystem.ext.LittleEndian.u8;

/**
 * Checksums of directory blocks: of plain ones in a record at their end, of parts of a hash tree behind its entries
 * (kernel: {@code ext4_dirblock_csum_verify()}, {@code ext4_dx_csum_verify()} in {@code fs/ext4/namei.c}).
 */
final class DirectoryChecksum {

    private static final int TAIL = 12;
    private static final int TAIL_TYPE = 0xDE;
    private static final int HASH_ENTRY = 8;
    private static final int ROOT_ENTRIES = 32;
    private static final int NODE_ENTRIES = 8;

    private DirectoryChecksum() {
    }

    /** True when the block's checksum fits, or the volume has none. */
    static boolean fits(ExtSuperblock superblock, RawInode directory, byte[] block) {
        if (!superblock.has(ExtFeature.METADATA_CSUM)) {
            return true;
        }
        int end = block.length - TAIL;
        boolean plain = i32(block, end) == 0 && u16(block, end + 4) == TAIL && u8(block, end + 6) == 0
                && u8(block, end + 7) == TAIL_TYPE;
        if (plain) {
            return i32(block, end + 8) == Crc32c.of(directory.checksumSeed(), block, 0, end);
        }
        int entries = hashEntries(block);
        return entries > 0 && hashFits(directory, block, entries);
    }

    /** Where the entries of a hash tree begin in a block, 0 when it holds none. */
    private static int hashEntries(byte[] block) {
        int first = u16(block, 4);
        if (first == (block.length == 65536 ? 65535 : block.length) || first == 0 && block.length == 65536) {
            return NODE_ENTRIES;
        }
        boolean root = first == 12 && u8(block, 29) == 8 && i32(block, 24) == 0;
        return root ? ROOT_ENTRIES : 0;
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
