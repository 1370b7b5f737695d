// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.bytes;

import java.io.ByteArrayOutputStream;

/** Turns names of 16-bit units into bytes as Linux shows them when it is told to use UTF-8 ({@code utf16s_to_utf8s()}). */
public final class Utf16 {

    private Utf16() {
    }

    /** UTF-8 of the units up to the first that is 0; halves of surrogate pairs that stand alone are left out. */
    public static byte[] toUtf8(char[] units, int count) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(count + 8);
        for (int i = 0; i < count && units[i] != 0; i++) {
            char unit = units[i];
            if (Character.isHighSurrogate(unit) && i + 1 < count) {
                char next = units[++i];
                if (Character.isLowSurrogate(next)) {
                    put(bytes, Character.toCodePoint(unit, next));
                }
            } else if (!Character.isSurrogate(unit)) {
                put(bytes, unit);
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ByteArrayOutputStream bytes, int code) {
        if (code < 0x80) {
            bytes.write(code);
        } else if (code < 0x800) {
            bytes.write(0xC0 | code >> 6);
            bytes.write(0x80 | code & 0x3F);
        } else if (code < 0x10000) {
            bytes.write(0xE0 | code >> 12);
            bytes.write(0x80 | code >> 6 & 0x3F);
            bytes.write(0x80 | code & 0x3F);
        } else {
            bytes.write(0xF0 | code >> 18);
            bytes.write(0x80 | code >> 12 & 0x3F);
            bytes.write(0x80 | code >> 6 & 0x3F);
            bytes.write(0x80 | code & 0x3F);
        }
    }
}
