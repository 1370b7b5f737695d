// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.nio.charset.StandardCharsets;

import org.mirage.store.Hash;

/** Where things lie in a file of the search index, as {@code docs/format.md} has it under "Search index". */
final class PostingsFormat {

    static final byte[] MAGIC = "MIRAGESI".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;
    static final int HEADER = 128;
    /** Where the header says how many trees, entries, names, contents, folders and versions there are. */
    static final int COUNTS = 16;
    /** Where the header says at which offsets the sections begin and the last one ends. */
    static final int SECTIONS = 40;
    static final int HEADER_CHECK = 124;
    /** So many bytes have a checksum together. */
    static final int BLOCK = 1 << 12;
    static final int HASH_ROW = Hash.SIZE;
    static final int VERSION_ROW = Hash.SIZE + 8;

    static final int TREES = 0;
    static final int ENTRIES = 1;
    static final int OFFSETS = 2;
    static final int NAMES = 3;
    static final int CONTENTS = 4;
    static final int FOLDERS = 5;
    static final int VERSION_TABLE = 6;
    static final int MOUNTS = 7;
    /** Where the last section ends; the checksums follow. */
    static final int END = 8;

    private PostingsFormat() {
    }

    /** The first 32 bits of a hash, which rows are sorted by. */
    static int key(Hash hash) {
        byte[] bytes = hash.bytes();
        return (bytes[0] & 255) << 24 | (bytes[1] & 255) << 16 | (bytes[2] & 255) << 8 | bytes[3] & 255;
    }

    /** A row of a content or folder and the entry that has it, which sorts as an unsigned number. */
    static long row(Hash hash, int entry) {
        return (long) key(hash) << 32 | entry;
    }
}
