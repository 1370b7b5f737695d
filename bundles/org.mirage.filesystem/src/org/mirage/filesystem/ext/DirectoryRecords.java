// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/** The records of one directory block, or of one part of an inline directory (kernel: {@code struct ext4_dir_entry_2}). */
public final class DirectoryRecords {

    /** Bytes of a record before its name. */
    public static final int HEADER = 8;

    private static final int SMALLEST = 12;
    private static final int WIDEST_LENGTH = 65535;

    private DirectoryRecords() {
    }

    /** Takes the records of a directory block. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * @param offset where the record begins in the block; its name begins {@link DirectoryRecords#HEADER} further
         * @param length bytes of the record, up to the next one
         * @param inode what it names, 0 for an unused record
         * @param nameLength bytes of the name
         * @param fileType the type byte, without meaning where the volume lacks the filetype feature
         */
        void record(int offset, int length, long inode, int nameLength, int fileType) throws IOException;
    }

    /**
     * Visits all records from {@code from} to {@code to}, unused ones and {@code .} and {@code ..} too. In a block
     * that holds a part of a hash tree there are, seen this way, no more than unused records and the dots.
     *
     * @throws DamagedException when one makes no sense; those before it have been visited
     */
    public static void visit(ExtSuperblock superblock, byte[] bytes, int from, int to, Visitor visitor)
            throws IOException {
        int at = from;
        while (at < to) {
            if (to - at < HEADER) {
                throw new DamagedException("a directory block ends within a record");
            }
            int length = length(superblock, u16(bytes, at + 4));
            int nameLength = u8(bytes, at + 6);
            if (length < SMALLEST || length % 4 != 0 || length < HEADER + nameLength || length > to - at) {
                throw new DamagedException("a directory record has a length without sense, " + length);
            }
            long inode = u32(bytes, at);
            if (inode > superblock.inodes()) {
                throw new DamagedException("a directory record names inode " + inode + " of " + superblock.inodes());
            }
            visitor.record(at, length, inode, nameLength, u8(bytes, at + 7));
            at += length;
        }
    }

    /** The length of a record; blocks of 64 KiB need one that does not fit (kernel: {@code ext4_rec_len_from_disk()}). */
    static int length(ExtSuperblock superblock, int stored) {
        if (superblock.blockSize() < 65536) {
            return stored;
        }
        if (stored == WIDEST_LENGTH || stored == 0) {
            return superblock.blockSize();
        }
        return stored & 65532 | (stored & 3) << 16;
    }
}
