// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.Comparator;

/**
 * A line of ld.so.cache.
 *
 * @param name what programs ask for
 * @param path where it is
 * @param flags kind of library and architecture
 * @param capabilities number that says which processors it is for
 */
record CachedLibrary(String name, String path, int flags, long capabilities) {

    /** The order in which ldconfig writes them: names downwards, numbers within them as numbers. */
    static final Comparator<CachedLibrary> ORDER = (one, other) -> {
        int order = compareNames(other.name, one.name);
        if (order == 0) {
            order = Integer.compare(other.flags, one.flags);
        }
        return order != 0 ? order : Long.compare(other.capabilities, one.capabilities);
    };

    private static int compareNames(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length()) {
            boolean digit = isDigit(one, i);
            if (digit != isDigit(other, j)) {
                return digit ? 1 : -1;
            }
            if (digit) {
                int endI = end(one, i);
                int endJ = end(other, j);
                int order = Integer.compare(number(one, i, endI), number(other, j, endJ));
                if (order != 0) {
                    return order;
                }
                i = endI;
                j = endJ;
            } else {
                char otherChar = j < other.length() ? other.charAt(j) : 0;
                if (one.charAt(i) != otherChar) {
                    // characters are signed bytes to ldconfig
                    return (byte) one.charAt(i) - (byte) otherChar;
                }
                i++;
                j++;
            }
        }
        return j < other.length() ? -(byte) other.charAt(j) : 0;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int end(String text, int begin) {
        int end = begin;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    // overflows as in ldconfig
    private static int number(String text, int begin, int end) {
        int value = 0;
        for (int i = begin; i < end; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
