// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.content.FileBytes;

/** The headers in a database of rpm that is its own: slots of 16 bytes in the first pages, and each says in which blocks a header lies. */
public final class RpmNdb {

    private static final int MAGIC = magic("RpmP");
    private static final int SLOT_MAGIC = magic("Slot");
    private static final int BLOB_MAGIC = magic("BlbS");
    private static final int HEADER = 32;
    private static final int SLOT = 16;
    private static final int BLOCK = 16;
    private static final int PAGE = 4096;
    private static final int BLOB_HEADER = 16;

    private RpmNdb() {
    }

    private static int magic(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }

    /**
     * Visits the headers.
     *
     * @throws IOException when it is no such database
     */
    public static void visit(FileBytes bytes, HeaderVisitor visitor) throws IOException {
        ByteBuffer header = little(bytes, 0, HEADER);
        if (header.getInt(0) != MAGIC || header.getInt(4) != 0) {
            throw new DamagedFileException("it is no ndb database");
        }
        long end = Integer.toUnsignedLong(header.getInt(12)) * PAGE;
        if (end > bytes.size()) {
            throw new DamagedFileException("its slots are behind its end");
        }
        // no two headers lie in the same blocks, so they are not longer than the file together
        long left = bytes.size();
        for (long at = HEADER; at < end; at += SLOT) {
            try {
                byte[] blob = blob(bytes, little(bytes, at, SLOT), left);
                if (blob != null) {
                    left -= blob.length;
                    RpmHeaders.visit(blob, visitor);
                }
            } catch (DamagedFileException e) {
                visitor.damaged(e.getMessage());
            }
        }
    }

    /** Null for a free slot. */
    private static byte[] blob(FileBytes bytes, ByteBuffer slot, long left) throws IOException {
        if (slot.getInt(0) != SLOT_MAGIC) {
            throw new DamagedFileException("a slot is none");
        }
        int number = slot.getInt(4);
        long offset = Integer.toUnsignedLong(slot.getInt(8)) * BLOCK;
        if (offset == 0) {
            return null;
        }
        ByteBuffer head = little(bytes, offset, BLOB_HEADER);
        int length = head.getInt(12);
        if (head.getInt(0) != BLOB_MAGIC || head.getInt(4) != number) {
            throw new DamagedFileException("package " + Integer.toUnsignedString(number) + " is not where its slot says");
        }
        if (length < 0 || length > Math.min(left, RpmHeader.SIZE_LIMIT)) {
            throw new DamagedFileException("package " + Integer.toUnsignedString(number) + " is too long");
        }
        return bytes.read(offset + BLOB_HEADER, length).array();
    }

    private static ByteBuffer little(FileBytes bytes, long offset, int length) throws IOException {
        return bytes.read(offset, length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
