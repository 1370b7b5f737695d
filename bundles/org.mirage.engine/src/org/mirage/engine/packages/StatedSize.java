// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

/** How large a package is, as a database of text states it. */
final class StatedSize {

    /** No machine has more of these units, and none of them times a thousand is too much for a number. */
    private static final int DIGITS = 15;

    private StatedSize() {
    }

    /** Bytes, from a number of units; {@link Package#UNSTATED} where it is none. */
    static long of(String text, int unit) {
        return text.isEmpty() || text.length() > DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9') ? Package.UNSTATED
                : Long.parseLong(text) * unit;
    }
}
