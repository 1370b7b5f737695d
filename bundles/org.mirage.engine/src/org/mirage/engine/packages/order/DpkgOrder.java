// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.order;

import java.util.Comparator;

/** The order of versions of Debian's packages, as Debian's policy says and dpkg does. */
public enum DpkgOrder implements Comparator<String> {

    INSTANCE;

    @Override
    public int compare(String first, String second) {
        int order = Digits.compare(epoch(first), epoch(second));
        if (order == 0) {
            order = comparePart(upstream(first), upstream(second));
        }
        return order != 0 ? order : comparePart(revision(first), revision(second));
    }

    private static String epoch(String version) {
        int colon = version.indexOf(':');
        return colon < 0 ? "" : version.substring(0, colon);
    }

    private static String upstream(String version) {
        String rest = version.substring(version.indexOf(':') + 1);
        int dash = rest.lastIndexOf('-');
        return dash < 0 ? rest : rest.substring(0, dash);
    }

    private static String revision(String version) {
        int dash = version.lastIndexOf('-');
        return dash < 0 ? "" : version.substring(dash + 1);
    }

    // what is no digit and what is take turns
    private static int comparePart(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() || j < other.length()) {
            int endI = end(one, i, false);
            int endJ = end(other, j, false);
            int order = compareWords(one.substring(i, endI), other.substring(j, endJ));
            if (order != 0) {
                return order;
            }
            i = end(one, endI, true);
            j = end(other, endJ, true);
            order = Digits.compare(one.substring(endI, i), other.substring(endJ, j));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int end(String text, int begin, boolean digits) {
        int end = begin;
        while (end < text.length() && Digits.isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    private static int compareWords(String one, String other) {
        for (int i = 0; i < Math.max(one.length(), other.length()); i++) {
            int order = Integer.compare(rank(one, i), rank(other, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** A tilde comes before the end, the end before letters, letters before all else. */
    private static int rank(String word, int at) {
        if (at >= word.length()) {
            return 0;
        }
        char c = word.charAt(at);
        return c == '~' ? -1 : Digits.isLetter(c) ? c : c + 256;
    }
}
