// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.put64;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Tells by eight bytes whether two files have the same extents. They are of a hash with a key that is made anew every
 * time, so that no image can be made to have two different files pass for one.
 */
final class ContentMark {

    private static final byte[] KEY = new SecureRandom().generateSeed(32);
    /** Bytes of an extent's item that only say when it was made. */
    private static final int GENERATION = 8;

    private ContentMark() {
    }

    /** The mark of a file: over its size and the items of its extents, wherever in the trees they stand. */
    static long of(Tree tree, InodeItem inode) throws IOException {
        MessageDigest digest = sha256();
        digest.update(KEY);
        byte[] number = new byte[Long.BYTES];
        put64(number, 0, inode.size());
        digest.update(number);
        Cursor cursor = tree.cursor();
        for (boolean more = cursor.seek(inode.number(), ItemType.EXTENT_DATA, 0);
                more && cursor.isAt(inode.number(), ItemType.EXTENT_DATA); more = cursor.next()) {
            cursor.requireSize(GENERATION, "an extent");
            put64(number, 0, cursor.offset());
            digest.update(number);
            put64(number, 0, cursor.size());
            digest.update(number);
            digest.update(cursor.bytes(), cursor.at() + GENERATION, cursor.size() - GENERATION);
        }
        return i64(digest.digest(), 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
