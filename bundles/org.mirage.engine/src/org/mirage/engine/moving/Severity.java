// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

/** How much a finding is in the way of a machine that moves, the worst first. */
public enum Severity {
    /** The machine does not start there, or not with all of its file systems. */
    BLOCKS("blocks"),
    /** It starts, but something does not work as before. */
    WARNS("warns"),
    /** It was looked at and nothing needs to be done. */
    FINE("fine");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** For programs and for people. */
    public String word() {
        return word;
    }
}
