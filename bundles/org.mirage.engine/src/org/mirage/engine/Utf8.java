// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/** Finds well-formed UTF-8 characters (RFC 3629) among raw bytes. */
final class Utf8 {

    private Utf8() {
    }

    /** Bytes of the character that begins at {@code at}, 0 when none does. */
    static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xff;
        boolean overlong = first == 0xe0 && second < 0xa0 || first == 0xf0 && second < 0x90;
        boolean surrogate = first == 0xed && second >= 0xa0;
        boolean beyond = first == 0xf4 && second >= 0x90;
        return overlong || surrogate || beyond ? 0 : length;
    }

    /** The character at {@code at}, which {@link #length} found to be so long. */
    static int character(byte[] bytes, int at, int length) {
        int value = length == 1 ? bytes[at] : bytes[at] & 0xff >> length + 1;
        for (int i = 1; i < length; i++) {
            value = value << 6 | bytes[at + i] & 0x3f;
        }
        return value;
    }
}
