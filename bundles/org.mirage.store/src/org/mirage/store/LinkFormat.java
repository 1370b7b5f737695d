// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.Arrays;

/** The objects of a link table, as {@code docs/format.md} has them under "Link table". */
final class LinkFormat {

    static final int VERSION = 1;
    static final int TABLE = 0;
    static final int GROUPS = 1;
    static final int LOOKUP = 2;
    /** A part ends when it has reached so many bytes. */
    static final int PART_BYTES = 128 << 10;
    /** A part ends when its paths, written out, have reached so many bytes. */
    static final int PLAIN_BYTES = 1 << 20;
    /** Bytes of a path's hash by which it is looked up. */
    static final int KEY = 8;

    private LinkFormat() {
    }

    /** The number by which a path is looked up. */
    static long key(byte[] path) {
        return Hash.sha256(path).word(0);
    }

    /** Begins to read an object, which must be of some kind. */
    static ByteReader reader(byte[] bytes, int kind) throws DamagedObjectException {
        ByteReader in = new ByteReader(bytes, "link table");
        if (in.get() != VERSION || in.get() != kind) {
            throw in.damaged("it is of another version or kind");
        }
        return in;
    }

    /** Bytes that two paths begin with alike. */
    static int shared(byte[] before, byte[] path) {
        int mismatch = Arrays.mismatch(before, path);
        return mismatch < 0 ? path.length : mismatch;
    }
}
