// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Finds many short texts in bytes at once: whatever is not one of them costs a look into a table. */
final class Anchors {

    private static final int TABLE_BITS = 16;
    /** Bytes that decide whether it is worth to compare. */
    private static final int HEAD = 3;

    private final byte[][] texts;
    private final long[] heads = new long[1 << TABLE_BITS - 6];

    /** Will find those texts, of at least four bytes each. */
    Anchors(List<String> wanted) {
        texts = wanted.stream().map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toArray(byte[][]::new);
        for (byte[] text : texts) {
            int head = head(text, 0);
            heads[head >>> 6] |= 1L << head;
        }
    }

    /** Takes what was found. */
    interface Visitor {
        /** The text of that number stands at that place. */
        void found(int text, int at) throws IOException;
    }

    /** Finds what begins at {@code from} or after and before {@code to}; it may end up to {@code end}. */
    void find(byte[] bytes, int from, int to, int end, Visitor visitor) throws IOException {
        int last = Math.min(to, end - HEAD);
        for (int i = from; i < last; i++) {
            int head = head(bytes, i);
            if ((heads[head >>> 6] & 1L << head) != 0) {
                compare(bytes, i, end, visitor);
            }
        }
    }

    private void compare(byte[] bytes, int at, int end, Visitor visitor) throws IOException {
        for (int text = 0; text < texts.length; text++) {
            byte[] wanted = texts[text];
            if (at + wanted.length <= end && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                visitor.found(text, at);
            }
        }
    }

    private static int head(byte[] bytes, int at) {
        int value = bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16;
        return value * 0x9E3779B1 >>> Integer.SIZE - TABLE_BITS;
    }
}
