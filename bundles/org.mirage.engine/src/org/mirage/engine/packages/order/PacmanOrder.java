// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.order;

import java.util.Comparator;

/** The order of versions of Arch Linux' packages, {@code [epoch:]version[-release]}; a release that one does not say is not compared. */
public enum PacmanOrder implements Comparator<String> {

    INSTANCE;

    @Override
    public int compare(String first, String second) {
        return Evr.parse(first).compareTo(Evr.parse(second), PacmanOrder::compareParts);
    }

    private static int compareParts(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int beginI = endOfSeparator(one, i);
            int beginJ = endOfSeparator(other, j);
            int longer = Integer.compare(beginI - i, beginJ - j);
            i = beginI;
            j = beginJ;
            if (i == one.length() || j == other.length()) {
                break;
            }
            if (longer != 0) {
                return longer;
            }
            boolean number = Digits.isDigit(one.charAt(i));
            if (number != Digits.isDigit(other.charAt(j))) {
                return number ? 1 : -1;
            }
            int endI = RpmOrder.end(one, i, number);
            int endJ = RpmOrder.end(other, j, number);
            int order = RpmOrder.compareSegments(one.substring(i, endI), other.substring(j, endJ), number);
            if (order != 0) {
                return order;
            }
            i = endI;
            j = endJ;
        }
        return compareRests(one, i, other, j);
    }

    // of what is left, a word makes a version earlier and anything else makes it later
    private static int compareRests(String one, int i, String other, int j) {
        boolean ended = i == one.length();
        boolean otherEnded = j == other.length();
        if (ended && otherEnded) {
            return 0;
        }
        boolean word = !ended && Digits.isLetter(one.charAt(i));
        boolean otherWord = !otherEnded && Digits.isLetter(other.charAt(j));
        return ended && !otherWord || word ? -1 : 1;
    }

    private static int endOfSeparator(String text, int begin) {
        int end = begin;
        while (end < text.length() && !Digits.isDigit(text.charAt(end)) && !Digits.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
