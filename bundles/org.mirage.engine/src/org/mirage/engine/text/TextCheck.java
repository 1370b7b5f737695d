// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

/** Tells text, in whatever character set has lines that end in a newline byte, from all else. */
public final class TextCheck {

    /** Of so many bytes of a text, at most one is a control character that texts do not hold. */
    private static final int TEXT_PER_CONTROL = 32;

    private TextCheck() {
    }

    /** True for bytes that are lines of text as far as they go: no zeros, hardly any control characters. */
    public static boolean isText(byte[] bytes) {
        return isText(bytes, bytes.length);
    }

    /** The same of so many bytes at the beginning of a buffer. */
    public static boolean isText(byte[] bytes, int length) {
        int controls = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                return false;
            }
            if (isForeign(bytes[i])) {
                controls++;
            }
        }
        return (long) controls * TEXT_PER_CONTROL <= length;
    }

    /** True for control characters that neither format text nor steer a terminal. */
    private static boolean isForeign(byte b) {
        return b > 0 && b < 7 || b > 13 && b < 32 && b != 27 || b == 127;
    }
}
