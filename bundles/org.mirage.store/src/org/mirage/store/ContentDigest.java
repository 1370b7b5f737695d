// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.security.MessageDigest;

/** Finds the name of a content that is told as data and holes, without hashing large holes. */
final class ContentDigest {

    /** Holes of more bytes than this, together, make a content be named by its ranges. */
    static final long MOST_HOLES = 4L << 30;

    private static final byte[] ZEROS = new byte[1 << 16];

    private final boolean hashHoles;
    /** Of all bytes; null once the holes are too large. */
    private MessageDigest plain = Digests.sha256();
    /** Of the ranges; null as long as there is no hole, and where holes are hashed anyway. */
    private ExtentsDigest extents;
    /** Of the range under way, once there has been a hole; null within holes. */
    private MessageDigest range;
    private long rangeStart;
    private long size;
    private long holes;
    private long pendingHole;

    ContentDigest(boolean hashHoles) {
        this.hashHoles = hashHoles;
    }

    void data(byte[] bytes, int offset, int length) {
        hashHole();
        if (extents != null && range == null) {
            range = Digests.sha256();
            rangeStart = size;
        }
        if (plain != null) {
            plain.update(bytes, offset, length);
        }
        if (range != null) {
            range.update(bytes, offset, length);
        }
        size += length;
    }

    void hole(long length) {
        if (!hashHoles) {
            endRange();
        }
        size += length;
        holes += length;
        pendingHole += length;
        if (!hashHoles && holes > MOST_HOLES) {
            plain = null;
        }
    }

    ContentName finish() {
        if (plain != null) {
            hashHole();
            return new ContentName(Hash.of(plain.digest()), false);
        }
        endRange();
        return extents.finish(size);
    }

    private void endRange() {
        if (extents == null) {
            extents = new ExtentsDigest();
            if (size > 0) {
                // Up to the first hole the digest of all bytes is that of the first range.
                extents.range(0, size, Digests.copy(plain).digest());
            }
        } else if (range != null) {
            extents.range(rangeStart, size - rangeStart, range.digest());
            range = null;
        }
    }

    private void hashHole() {
        for (; plain != null && pendingHole > 0; pendingHole -= Math.min(pendingHole, ZEROS.length)) {
            plain.update(ZEROS, 0, (int) Math.min(pendingHole, ZEROS.length));
        }
        pendingHole = 0;
    }
}
