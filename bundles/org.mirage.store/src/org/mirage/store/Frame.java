// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/**
 * Where a frame lies and what it must look like.
 *
 * @param offset in the pack's file
 * @param stored bytes in the file, header included
 * @param plain bytes once unpacked
 * @param check CRC32C of header and payload
 */
record Frame(long offset, int stored, int plain, int check) {

    static final int HEADER_SIZE = 20;
    static final int MAGIC = 'M' | 'F' << 8 | 'R' << 16 | 'M' << 24;
    static final int METHOD_STORED = 0;
    static final int METHOD_ZSTD = 1;
    /** One object of the greatest size, or as many small ones as a frame gathers. */
    static final int MAXIMUM_PLAIN = ObjectKind.MAXIMUM_SIZE;

    /** True when the numbers can be those of a frame within a file of some size. */
    boolean plausible(long fileSize) {
        return plain >= 0 && plain <= MAXIMUM_PLAIN && stored >= HEADER_SIZE && stored - HEADER_SIZE <= plain
                && offset >= PackFormat.HEADER_SIZE && offset <= fileSize - PackFormat.TRAILER_SIZE - stored;
    }
}
