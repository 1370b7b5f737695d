// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.i64;
import static org.mirage.filesystem.bytes.BigEndian.u16;
import static org.mirage.filesystem.bytes.BigEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.util.Arrays;
import java.util.List;

import org.mirage.filesystem.DamagedException;

/**
 * A data block of a directory: entries and unused room from the header to the end, or to the index where the only block
 * of a directory holds that too (kernel: {@code xfs_dir2_data_hdr}, {@code xfs_dir2_block_tail}).
 */
final class DirectoryBlock {

    private static final int OLD_BLOCK = 0x58443242;
    private static final int OLD_DATA = 0x58443244;
    private static final int NEW_BLOCK = 0x58444233;
    private static final int NEW_DATA = 0x58444433;
    private static final int OLD_HEADER = 16;
    private static final int NEW_HEADER = 64;
    private static final int TAIL = 8;
    private static final int INDEX_ENTRY = 8;
    private static final int UNUSED = 0xFFFF;
    private static final int ENTRY_FIXED = 9;

    private DirectoryBlock() {
    }

    /**
     * Reads the entries of a block.
     *
     * @param offset where it stands on the volume, bytes
     * @param only true where it is the only one of its directory
     * @param found takes the entries before any that makes no sense
     */
    static void read(XfsVolume volume, long directory, byte[] bytes, long offset, boolean only,
            List<DirectoryReader.Entry> found) throws DamagedException {
        String what = "the directory block at byte " + offset;
        boolean checksums = volume.superblock().hasChecksums();
        boolean single = i32(bytes, 0) == (checksums ? NEW_BLOCK : OLD_BLOCK);
        if (!single && i32(bytes, 0) != (checksums ? NEW_DATA : OLD_DATA)) {
            throw new DamagedException(what + " carries no mark");
        }
        volume.verify(bytes, BlockKind.DIRECTORY, offset, directory, what);
        int end = bytes.length;
        if (single) {
            long index = u32(bytes, end - TAIL) * INDEX_ENTRY;
            if (!only || index > end - TAIL - OLD_HEADER) {
                throw new DamagedException(what + (only ? " claims " + index + " bytes of index"
                        : " is not the only one, as it claims"));
            }
            end -= TAIL + (int) index;
        }
        entries(bytes, checksums ? NEW_HEADER : OLD_HEADER, end, volume.superblock().hasTypesInDirectories(), what, found);
    }

    private static void entries(byte[] bytes, int from, int to, boolean types, String what, List<DirectoryReader.Entry> found)
            throws DamagedException {
        int at = from;
        while (at < to) {
            int length = 0;
            if (to - at >= 8 && u16(bytes, at) == UNUSED) {
                length = u16(bytes, at + 2);
            } else if (to - at >= ENTRY_FIXED) {
                // a type byte and the entry's own offset, of two bytes, follow the name
                length = ENTRY_FIXED + u8(bytes, at + 8) + (types ? 1 : 0) + 2 + 7 & ~7;
            }
            if (length == 0 || length % 8 != 0 || length > to - at || u16(bytes, at + length - 2) != at) {
                throw new DamagedException(what + " has an entry of " + length + " bytes at " + at);
            }
            if (u16(bytes, at) != UNUSED) {
                int name = at + ENTRY_FIXED;
                found.add(new DirectoryReader.Entry(Arrays.copyOfRange(bytes, name, name + u8(bytes, at + 8)), i64(bytes, at)));
            }
            at += length;
        }
    }
}
