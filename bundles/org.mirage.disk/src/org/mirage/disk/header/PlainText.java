// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import java.nio.charset.StandardCharsets;

/** Tells text from a disk's bytes. */
final class PlainText {

    private PlainText() {}

    /** Whether the beginning of a file is text only: no disk begins so. */
    static boolean is(byte[] beginning) {
        for (byte b : beginning) {
            boolean blank = b == '\n' || b == '\r' || b == '\t' || b == '\f';
            // bytes from 128 on are parts of letters in most encodings
            if (b >= 0 && b < 32 && !blank || b == 127) {
                return false;
            }
        }
        return beginning.length > 0;
    }

    /** The text up to the first zero byte. */
    static String beginning(byte[] text) {
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.ISO_8859_1);
    }
}
