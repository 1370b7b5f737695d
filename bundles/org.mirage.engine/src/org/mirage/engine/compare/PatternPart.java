// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

/** Matches one name with one part of a pattern; texts have one byte in each character. Takes time for no more than their product. */
final class PatternPart {

    private PatternPart() {
    }

    /** True when no bracket and no backslash is left open. */
    static boolean isComplete(String part) {
        for (int i = 0; i < part.length(); i = after(part, i)) {
            if (after(part, i) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean matches(String part, String name) {
        int at = 0;
        int read = 0;
        int retry = -1;
        int retryRead = -1;
        while (read < name.length()) {
            if (at < part.length() && part.charAt(at) == '*') {
                retry = ++at;
                retryRead = read;
            } else if (at < part.length() && one(part, at, name.charAt(read))) {
                at = after(part, at);
                read++;
            } else if (retry >= 0) {
                at = retry;
                read = ++retryRead;
            } else {
                return false;
            }
        }
        while (at < part.length() && part.charAt(at) == '*') {
            at++;
        }
        return at == part.length();
    }

    /** Where the next element begins; -1 when this one does not end. */
    private static int after(String part, int at) {
        return switch (part.charAt(at)) {
            case '\\' -> at + 1 < part.length() ? at + 2 : -1;
            case '[' -> {
                int end = part.indexOf(']', first(part, at) + 1);
                yield end < 0 ? -1 : end + 1;
            }
            default -> at + 1;
        };
    }

    /** Where the first character in a bracket stands: a closing bracket right there is an ordinary one. */
    private static int first(String part, int at) {
        return at + 1 < part.length() && (part.charAt(at + 1) == '!' || part.charAt(at + 1) == '^') ? at + 2 : at + 1;
    }

    private static boolean one(String part, int at, char character) {
        return switch (part.charAt(at)) {
            case '?' -> true;
            case '\\' -> part.charAt(at + 1) == character;
            case '[' -> inBracket(part, at, character);
            default -> part.charAt(at) == character;
        };
    }

    private static boolean inBracket(String part, int at, char character) {
        int first = first(part, at);
        int end = after(part, at) - 1;
        boolean found = false;
        for (int i = first; i < end; i++) {
            char low = part.charAt(i);
            char high = low;
            if (i + 2 < end && part.charAt(i + 1) == '-') {
                high = part.charAt(i + 2);
                i += 2;
            }
            found |= low <= character && character <= high;
        }
        return found == (first == at + 1);
    }
}
