// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.order;

import java.util.Comparator;

/** The order of versions of RPM packages, {@code [epoch:]version[-release]}. */
public enum RpmOrder implements Comparator<String> {

    INSTANCE;

    @Override
    public int compare(String first, String second) {
        Evr one = Evr.parse(first);
        Evr other = Evr.parse(second);
        int order = one.compareTo(other, RpmOrder::compareParts);
        return order != 0 || (one.release() == null) == (other.release() == null) ? order : one.release() == null ? -1 : 1;
    }

    // numbers and words take turns; what is neither only separates them, but for tilde and caret
    private static int compareParts(String one, String other) {
        int i = 0;
        int j = 0;
        while (true) {
            i = endOfSeparator(one, i);
            j = endOfSeparator(other, j);
            char mine = at(one, i);
            char theirs = at(other, j);
            if (mine == '~' || theirs == '~' || mine == '^' || theirs == '^') {
                int order = Integer.compare(rank(mine), rank(theirs));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            } else if (mine == 0 || theirs == 0) {
                return Boolean.compare(mine != 0, theirs != 0);
            } else {
                boolean number = Digits.isDigit(mine);
                if (number != Digits.isDigit(theirs)) {
                    return number ? 1 : -1;
                }
                int endI = end(one, i, number);
                int endJ = end(other, j, number);
                int order = compareSegments(one.substring(i, endI), other.substring(j, endJ), number);
                if (order != 0) {
                    return order;
                }
                i = endI;
                j = endJ;
            }
        }
    }

    /** A tilde comes before the end, a caret after it but before all else. */
    private static int rank(char c) {
        return c == '~' ? 0 : c == 0 ? 1 : c == '^' ? 2 : 3;
    }

    static int compareSegments(String one, String other, boolean number) {
        return number ? Digits.compare(one, other) : Integer.signum(one.compareTo(other));
    }

    static int end(String text, int begin, boolean number) {
        return number ? Digits.end(text, begin) : Digits.endOfLetters(text, begin);
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private static int endOfSeparator(String text, int begin) {
        int end = begin;
        while (end < text.length() && !isMeaningful(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isMeaningful(char c) {
        return Digits.isDigit(c) || Digits.isLetter(c) || c == '~' || c == '^';
    }
}
