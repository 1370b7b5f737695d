// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

/** Tells numbers of users and groups from what is none. */
final class AccountNumbers {

    private static final int DIGITS = 10;

    private AccountNumbers() {
    }

    /** True for decimal digits, as many as a number of 32 bits may have. */
    static boolean valid(String text) {
        return !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
