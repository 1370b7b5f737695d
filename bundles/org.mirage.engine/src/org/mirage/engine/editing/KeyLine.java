// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import org.mirage.engine.changes.KeyForm;

/**
 * A line of a configuration file that has a key, or has one commented out; texts are of one byte in each character.
 *
 * @param commented true when it is commented out
 * @param before what stands before the key, without the mark of a comment
 * @param key its name
 * @param between what stands between key and value
 * @param value without blanks around it
 * @param after what stands after the value
 */
record KeyLine(boolean commented, String before, String key, String between, String value, String after) {

    private static final String EXPORT = "export";

    /** What a line says, null when it has no key. */
    static KeyLine of(KeyForm form, String line) {
        int at = skipBlanks(line, 0);
        String before = line.substring(0, at);
        boolean commented = at < line.length() && isMark(form, line, at);
        if (commented) {
            int from = at + 1;
            at = form == KeyForm.SPACES ? from : skipBlanks(line, from);
        }
        int key = form == KeyForm.EQUALS && line.startsWith(EXPORT, at) ? skipBlanks(line, at + EXPORT.length()) : at;
        if (key > at + EXPORT.length()) {
            before += line.substring(at, key);
            at = key;
        }
        return switch (form) {
            case INI, EQUALS -> withEquals(line, at, commented, before);
            case SPACES -> withBlanks(line, at, line.length(), commented, before);
            case HOSTS -> withBlanks(line, at, line.indexOf('#', at) < 0 ? line.length() : line.indexOf('#', at), false, before);
        };
    }

    private static boolean isMark(KeyForm form, String line, int at) {
        char mark = line.charAt(at);
        return switch (form) {
            case INI -> mark == '#' || mark == ';';
            case EQUALS -> mark == '#';
            // after a space there is prose
            case SPACES -> mark == '#' && at + 1 < line.length() && !isBlank(line.charAt(at + 1)) && line.charAt(at + 1) != '#';
            case HOSTS -> false;
        };
    }

    private static KeyLine withEquals(String line, int start, boolean commented, String before) {
        int sign = line.indexOf('=', start);
        int keyEnd = sign < 0 ? start : trimmed(line, start, sign);
        if (keyEnd == start || line.charAt(start) == '[') {
            return null;
        }
        int end = trimmed(line, sign + 1, line.length());
        int value = Math.min(skipBlanks(line, sign + 1), end);
        return new KeyLine(commented, before, line.substring(start, keyEnd), line.substring(keyEnd, value),
                line.substring(value, end), line.substring(end));
    }

    private static KeyLine withBlanks(String line, int start, int limit, boolean commented, String before) {
        int keyEnd = start;
        while (keyEnd < limit && !isBlank(line.charAt(keyEnd))) {
            keyEnd++;
        }
        if (keyEnd == start || line.charAt(start) == '#') {
            return null;
        }
        int end = Math.max(keyEnd, trimmed(line, keyEnd, limit));
        int value = Math.min(skipBlanks(line, keyEnd), end);
        return new KeyLine(commented, before, line.substring(start, keyEnd), line.substring(keyEnd, value),
                line.substring(value, end), line.substring(end));
    }

    /** The line with the key in force and another value. */
    String with(String other, KeyForm form) {
        boolean spaced = form == KeyForm.SPACES || form == KeyForm.HOSTS;
        String separator = !spaced || !between.isEmpty() || other.isEmpty() ? between : " ";
        String rest = other.isEmpty() && spaced ? after.stripLeading() : after;
        return before + key + (other.isEmpty() && spaced ? "" : separator) + other
                + (spaced && other.isEmpty() && rest.startsWith("#") ? " " : "") + rest;
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int trimmed(String line, int from, int to) {
        int end = to;
        while (end > from && (isBlank(line.charAt(end - 1)))) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\r';
    }
}
