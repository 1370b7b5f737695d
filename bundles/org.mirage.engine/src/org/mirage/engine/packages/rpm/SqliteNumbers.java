// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.nio.ByteBuffer;

import org.mirage.engine.packages.content.DamagedFileException;

/** SQLite's numbers of variable length: seven bits of each byte, and all of the ninth. */
final class SqliteNumbers {

    private static final int LONGEST = 9;

    private SqliteNumbers() {
    }

    /** The number at a buffer's position, which goes on behind it. */
    static long read(ByteBuffer buffer) throws DamagedFileException {
        long number = 0;
        for (int i = 1; i <= LONGEST; i++) {
            if (!buffer.hasRemaining()) {
                throw new DamagedFileException("a number has no end");
            }
            byte next = buffer.get();
            if (i == LONGEST) {
                return number << 8 | Byte.toUnsignedLong(next);
            }
            number = number << 7 | next & 0x7f;
            if (next >= 0) {
                break;
            }
        }
        return number;
    }
}
