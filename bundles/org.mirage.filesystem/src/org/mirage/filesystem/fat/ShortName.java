// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import org.mirage.filesystem.bytes.Utf16;

/**
 * The name of eight and three bytes, as Linux shows it: in code page 437, lower case where Windows NT noted that it was
 * ({@code fat_parse_short()}).
 */
final class ShortName {

    /** Code page 437 from 0x80 on. */
    private static final String UPPER_HALF = "\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5"
            + "\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00a2\u00a3\u00a5\u20a7\u0192"
            + "\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u2310\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb"
            + "\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510"
            + "\u2514\u2534\u252c\u251c\u2500\u253c\u255e\u255f\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u2567"
            + "\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256b\u256a\u2518\u250c\u2588\u2584\u258c\u2590\u2580"
            + "\u03b1\u00df\u0393\u03c0\u03a3\u03c3\u00b5\u03c4\u03a6\u0398\u03a9\u03b4\u221e\u03c6\u03b5\u2229"
            + "\u2261\u00b1\u2265\u2264\u2320\u2321\u00f7\u2248\u00b0\u2219\u00b7\u221a\u207f\u00b2\u25a0\u00a0";
    private static final int LOWER_BASE = 0x08;
    private static final int LOWER_EXTENSION = 0x10;
    /** Stands for 0xE5, which would mean a deleted entry. */
    private static final int KANJI_E5 = 0x05;

    private ShortName() {
    }

    /** The name as it is shown. */
    static byte[] of(byte[] entry) {
        char[] name = new char[12];
        int base = part(entry, 0, 8, (entry[12] & LOWER_BASE) != 0, name, 0);
        name[base] = '.';
        int extension = part(entry, 8, 3, (entry[12] & LOWER_EXTENSION) != 0, name, base + 1);
        return Utf16.toUtf8(name, extension == 0 ? base : base + 1 + extension);
    }

    /** The length of the part without spaces at its end. */
    private static int part(byte[] entry, int from, int most, boolean lower, char[] target, int at) {
        int length = 0;
        for (int i = 0; i < most && entry[from + i] != 0; i++) {
            int unit = entry[from + i] & 0xFF;
            char shown = character(from + i == 0 && unit == KANJI_E5 ? 0xE5 : unit);
            target[at + i] = lower ? lower(shown) : shown;
            length = unit == ' ' ? length : i + 1;
        }
        return length;
    }

    private static char character(int unit) {
        return unit < 0x80 ? (char) unit : UPPER_HALF.charAt(unit - 0x80);
    }

    private static char lower(char shown) {
        char lower = Character.toLowerCase(shown);
        return lower < 0x80 || UPPER_HALF.indexOf(lower) >= 0 ? lower : shown;
    }

    /** The label of a volume: code page 437 without spaces at its end. */
    static byte[] label(byte[] bytes) {
        char[] label = new char[11];
        int length = part(bytes, 0, 11, false, label, 0);
        return Utf16.toUtf8(label, length);
    }

    /** The sum by which the parts of a long name refer to their short one. */
    static int checksum(byte[] entry) {
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            sum = ((sum & 1) << 7 | sum >> 1) + (entry[i] & 0xFF) & 0xFF;
        }
        return sum;
    }
}
