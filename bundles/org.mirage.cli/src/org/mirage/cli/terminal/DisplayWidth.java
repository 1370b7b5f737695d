// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.terminal;

/** How many columns of a terminal a text takes. */
public final class DisplayWidth {

    private DisplayWidth() {
    }

    /** Columns of the text: none for combining characters, two for the wide ones of East Asia and for pictures. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> character < 0x1100 ? 1 : isWide(character) ? 2 : 1;
        };
    }

    /** The ranges that Unicode's East Asian Width calls wide, joined where what lies between is rare. */
    private static boolean isWide(int character) {
        return character <= 0x115f || character >= 0x2e80 && character <= 0xa4cf || character >= 0xac00 && character <= 0xd7a3
                || character >= 0xf900 && character <= 0xfaff || character >= 0xfe30 && character <= 0xfe6f
                || character >= 0xff00 && character <= 0xff60 || character >= 0xffe0 && character <= 0xffe6
                || character >= 0x1f300 && character <= 0x1faff || character >= 0x20000 && character <= 0x3fffd;
    }
}
