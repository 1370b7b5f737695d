// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.terminal;

/** How a text stands out on a terminal, as numbers of ECMA-48's "select graphic rendition". */
public enum Style {
    PLAIN(""), HEADING("1"), FAINT("2"), DIRECTORY("1;34"), LINK("36"), EXECUTABLE("32"), SPECIAL("33"), GOOD("32"),
    WARNING("33"), BAD("1;31");

    private final String numbers;

    Style(String numbers) {
        this.numbers = numbers;
    }

    /** The text between the sequences that begin and end the style. */
    String around(String text) {
        return begin() + text + end();
    }

    /** What begins the style. */
    String begin() {
        return this == PLAIN ? "" : "\u001b[" + numbers + "m";
    }

    /** What ends it. */
    String end() {
        return this == PLAIN ? "" : "\u001b[0m";
    }
}
