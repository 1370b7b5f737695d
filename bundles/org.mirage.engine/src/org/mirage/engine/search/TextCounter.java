// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.Arrays;

import com.google.re2j.Pattern;

/** Counts the lines of one content that have what a term asks for. */
final class TextCounter {

    private static final int EXCERPT = 200;
    private static final int BEFORE = 40;

    private final byte[] literal;
    private final Pattern pattern;
    private final int[] shifts;
    private long lines;
    private long first;
    private byte[] excerpt;
    private boolean openLineCounted;

    TextCounter(Term.OfText term) {
        literal = term.literal();
        pattern = term.pattern();
        shifts = literal == null ? null : shifts(literal);
    }

    /**
     * Looks at whole lines, or at a part of one.
     *
     * @param line number of the first
     * @param goesOn true when the first line began in the window before
     */
    void count(byte[] window, int end, long line, boolean goesOn) {
        boolean counted = goesOn && openLineCounted;
        int begin = 0;
        openLineCounted = false;
        while (begin < end) {
            int found = literal == null ? begin : find(window, begin, end);
            if (found < 0) {
                openLineCounted |= counted && begin == 0 && indexOf(window, 0, end) < 0;
                return;
            }
            int lineBegin = literal == null ? begin : beginOfLine(window, begin, found);
            int lineEnd = indexOf(window, found, end);
            lineEnd = lineEnd < 0 ? end : lineEnd;
            boolean again = counted && lineBegin == 0;
            if (!again && (pattern == null || TextPattern.fits(pattern, Arrays.copyOfRange(window, lineBegin, lineEnd)))) {
                note(window, lineBegin, lineEnd, pattern == null ? found : lineBegin, line);
                again = true;
            }
            openLineCounted = again && lineEnd == end;
            begin = lineEnd + 1;
        }
    }

    TextMatch match() {
        return lines == 0 ? null : new TextMatch(lines, first, excerpt);
    }

    private void note(byte[] window, int lineBegin, int lineEnd, int found, long line) {
        if (lines++ == 0) {
            first = line + TextScan.newlines(window, lineBegin);
            int from = lineEnd - lineBegin <= EXCERPT ? lineBegin : Math.max(lineBegin, found - BEFORE);
            excerpt = Arrays.copyOfRange(window, from, Math.min(lineEnd, from + EXCERPT));
        }
    }

    /** Where the literal is next, after Horspool; -1 when it is not. */
    private int find(byte[] window, int from, int end) {
        int last = literal.length - 1;
        int at = from + last;
        while (at < end) {
            byte seen = window[at];
            if (seen == literal[last] && Arrays.equals(window, at - last, at, literal, 0, last)) {
                return at - last;
            }
            at += shifts[seen & 255];
        }
        return -1;
    }

    private static int[] shifts(byte[] literal) {
        int[] shifts = new int[256];
        Arrays.fill(shifts, literal.length);
        for (int i = 0; i < literal.length - 1; i++) {
            shifts[literal[i] & 255] = literal.length - 1 - i;
        }
        return shifts;
    }

    private static int beginOfLine(byte[] window, int least, int at) {
        int begin = at;
        while (begin > least && window[begin - 1] != '\n') {
            begin--;
        }
        return begin;
    }

    private static int indexOf(byte[] window, int from, int end) {
        for (int i = from; i < end; i++) {
            if (window[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
