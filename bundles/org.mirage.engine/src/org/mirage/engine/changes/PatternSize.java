// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bounds what a regular expression becomes when its repetitions are written out, before anything is made of it. Where it does not
 * understand an expression it takes it for larger than it is.
 */
final class PatternSize {

    private static final int LENGTH_LIMIT = 2000;
    private static final int DEPTH_LIMIT = 50;
    private static final long SIZE_LIMIT = 2000;
    private static final Pattern REPETITION = Pattern.compile("\\{([0-9]{1,6})(,([0-9]{0,6}))?\\}");

    private final String text;
    private final Deque<Long> outer = new ArrayDeque<>();
    /** What is before the last item within the innermost open group. */
    private long size;
    /** The item that a repetition would repeat. */
    private long last;
    private int at;

    private PatternSize(String text) {
        this.text = text;
    }

    /** Why an expression is not taken; null when nothing speaks against it. */
    static String fault(String text) {
        if (text.length() > LENGTH_LIMIT) {
            return "it has more than " + LENGTH_LIMIT + " characters";
        }
        if (text.contains("\\Q")) {
            return "\\Q cannot stand in it; put a backslash before each character";
        }
        return new PatternSize(text).scan();
    }

    /** What an expression with no fault becomes. */
    static long of(String text) {
        PatternSize size = new PatternSize(text);
        size.scan();
        return size.size + size.last;
    }

    private String scan() {
        while (at < text.length()) {
            step();
            if (outer.size() > DEPTH_LIMIT) {
                return "more than " + DEPTH_LIMIT + " groups within one another";
            }
            if (size + last > SIZE_LIMIT) {
                return "with its repetitions written out it is too large";
            }
        }
        return null;
    }

    private void step() {
        switch (text.charAt(at)) {
            case '(' -> {
                outer.push(size + last);
                size = 0;
                last = 2;
                at++;
            }
            case ')' -> {
                long group = size + last;
                size = outer.isEmpty() ? 0 : outer.pop();
                last = group;
                at++;
            }
            case '[' -> {
                item(1);
                skipClass();
            }
            case '{' -> repetition();
            case '*', '+', '?', '|' -> {
                last++;
                at++;
            }
            case '\\' -> {
                item(1);
                at += 2;
            }
            default -> {
                item(1);
                at++;
            }
        }
    }

    private void item(long itemSize) {
        size += last;
        last = itemSize;
    }

    private void repetition() {
        Matcher matcher = REPETITION.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            item(1);
            at++;
            return;
        }
        String most = matcher.group(3) == null || matcher.group(3).isEmpty() ? matcher.group(1) : matcher.group(3);
        last = (last + 1) * Math.max(1, Integer.parseInt(most)) + 1;
        at = matcher.end();
    }

    /** Goes past the bracket that closes a class. */
    private void skipClass() {
        at++;
        if (text.startsWith("^", at)) {
            at++;
        }
        boolean first = true;
        while (at < text.length() && (first || text.charAt(at) != ']')) {
            int named = text.startsWith("[:", at) ? text.indexOf(":]", at + 2) : -1;
            at = named >= 0 ? named + 2 : at + (text.charAt(at) == '\\' ? 2 : 1);
            first = false;
        }
        at++;
    }
}
