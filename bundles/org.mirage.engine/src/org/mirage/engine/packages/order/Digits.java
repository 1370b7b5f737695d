// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.order;

/** Runs of ASCII digits within texts, and numbers of any length as texts. */
final class Digits {

    private Digits() {
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Where the run of digits that begins at an index ends. */
    static int end(String text, int begin) {
        int end = begin;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the run of letters that begins at an index ends. */
    static int endOfLetters(String text, int begin) {
        int end = begin;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** True for a text that is digits alone, and at least one. */
    static boolean isNumber(String text) {
        return !text.isEmpty() && end(text, 0) == text.length();
    }

    /** Compares texts of digits as the numbers that they are; none at all is zero. */
    static int compare(String one, String other) {
        int i = firstOther(one);
        int j = firstOther(other);
        int order = Integer.compare(one.length() - i, other.length() - j);
        while (order == 0 && i < one.length()) {
            order = Character.compare(one.charAt(i++), other.charAt(j++));
        }
        return Integer.signum(order);
    }

    private static int firstOther(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }
}
