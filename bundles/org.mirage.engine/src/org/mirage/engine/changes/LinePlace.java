// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/** Where a line is inserted. */
public enum LinePlace {
    /** Before the first line that matches. */
    BEFORE("before"),
    /** After the last line that matches. */
    AFTER("after"),
    /** At the beginning of the file. */
    FIRST("first"),
    /** At its end. */
    LAST("last");

    private final String word;

    LinePlace(String word) {
        this.word = word;
    }

    /** The field that says it. */
    String word() {
        return word;
    }

    /** True when it is beside a line that matches a pattern. */
    public boolean isBeside() {
        return this == BEFORE || this == AFTER;
    }
}
