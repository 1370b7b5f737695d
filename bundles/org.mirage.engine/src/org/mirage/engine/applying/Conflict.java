// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import org.mirage.engine.Names;

/**
 * Why an edit does not fit a version.
 *
 * @param line that the edit begins on in its change set, from 1 on; 0 when no change set could be made for the version
 * @param path where, raw bytes
 * @param expected what should be there, for a sentence; empty when {@code found} says all
 * @param found what is there instead, or what is wrong
 */
public record Conflict(long line, byte[] path, String expected, String found) {

    /** Without the line, for a person. */
    public String reason() {
        return expected.isEmpty() ? found : Names.show(path) + ": expected " + expected + ", found " + found;
    }

    @Override
    public String toString() {
        return line == 0 ? reason() : "line " + line + ": " + reason();
    }
}
