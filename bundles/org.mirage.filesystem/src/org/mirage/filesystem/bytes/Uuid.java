// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.bytes;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as most volumes store them: 16 bytes in the order in which they are printed. */
public final class Uuid {

    private Uuid() {
    }

    /** Printed; empty when all zero, which means that there is none. */
    public static String text(byte[] bytes) {
        ByteBuffer words = ByteBuffer.wrap(bytes);
        UUID uuid = new UUID(words.getLong(), words.getLong());
        return uuid.getMostSignificantBits() == 0 && uuid.getLeastSignificantBits() == 0 ? "" : uuid.toString();
    }
}
