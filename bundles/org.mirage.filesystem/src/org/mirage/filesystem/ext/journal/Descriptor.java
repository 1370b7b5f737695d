// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.u16;
import static org.mirage.filesystem.bytes.BigEndian.u32;

import java.io.IOException;

/** The tags of a descriptor block, one for each block that follows it in the log. */
final class Descriptor {

    /** The block's first four bytes were the journal's mark and have been replaced by zeros. */
    static final int ESCAPED = 0x1;

    private static final int SAME_UUID = 0x2;
    private static final int LAST = 0x8;
    private static final int HEADER = 12;
    private static final int UUID = 16;
    private static final int TAIL = 4;

    private Descriptor() {
    }

    /** Takes tags. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param block where the block belongs on the volume; may be any number
         * @param escaped whether its first four bytes have to be put back
         * @param checksum of sequence number and block, 16 or 32 bits; without meaning where blocks have none
         */
        void tag(long block, boolean escaped, int checksum) throws IOException;
    }

    /** How many tags the block has. */
    static int count(JournalSuperblock superblock, byte[] bytes) throws IOException {
        int[] count = {0};
        visit(superblock, bytes, (block, escaped, checksum) -> count[0]++);
        return count[0];
    }

    /** Visits the tags in order. */
    static void visit(JournalSuperblock superblock, byte[] bytes, Visitor visitor) throws IOException {
        int size = tagSize(superblock);
        int end = bytes.length - (superblock.hasChecksums() ? TAIL : 0);
        int at = HEADER;
        int flags = 0;
        while (at + size <= end && (flags & LAST) == 0) {
            // a wide tag has 32 bits of flags, of which those used stand where other tags have their 16 bits
            flags = u16(bytes, at + 6);
            long block = u32(bytes, at) | (superblock.is64Bit() ? u32(bytes, at + 8) << 32 : 0);
            int checksum = superblock.hasWideTags() ? i32(bytes, at + 12) : u16(bytes, at + 4);
            visitor.tag(block, (flags & ESCAPED) != 0, checksum);
            at += size + ((flags & SAME_UUID) == 0 ? UUID : 0);
        }
    }

    /** With checksums of the second version a tag is two bytes longer than its fields (kernel: {@code journal_tag_bytes()}). */
    private static int tagSize(JournalSuperblock superblock) {
        if (superblock.hasWideTags()) {
            return 16;
        }
        return (superblock.hasChecksums() ? 10 : 8) + (superblock.is64Bit() ? 4 : 0);
    }
}
