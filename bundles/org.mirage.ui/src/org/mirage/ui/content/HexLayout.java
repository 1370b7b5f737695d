// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

/** Where bytes stand in a hexadecimal view: offset, sixteen pairs of digits in two groups, sixteen characters. */
final class HexLayout {

    /** Bytes in a row. */
    static final int ROW = 16;

    private static final int MARGIN = 8;
    private static final int GAP = 2;

    private final int offsetDigits;
    private final int charWidth;
    private final int lineHeight;

    HexLayout(long size, int charWidth, int lineHeight) {
        offsetDigits = Math.max(8, Long.toHexString(Math.max(0, size - 1)).length());
        this.charWidth = charWidth;
        this.lineHeight = lineHeight;
    }

    int lineHeight() {
        return lineHeight;
    }

    int offsetX() {
        return MARGIN;
    }

    String offsetText(long offset) {
        String digits = Long.toHexString(offset);
        return "0".repeat(offsetDigits - digits.length()) + digits; //$NON-NLS-1$
    }

    /** Where the digits of a column begin. */
    int digitsX(int column) {
        return MARGIN + charWidth * (offsetDigits + GAP + column * 3 + column / 8);
    }

    /** Where the character of a column begins. */
    int characterX(int column) {
        return MARGIN + charWidth * (offsetDigits + GAP + ROW * 3 + 1 + GAP + column);
    }

    int charWidth() {
        return charWidth;
    }

    /** The column of a place, -1 left of all of them. */
    int column(int x) {
        int characters = characterX(0);
        if (x >= characters) {
            return Math.min(ROW - 1, (x - characters) / charWidth);
        }
        for (int column = ROW - 1; column >= 0; column--) {
            if (x >= digitsX(column)) {
                return column;
            }
        }
        return -1;
    }

    int width() {
        return characterX(ROW) + MARGIN;
    }
}
