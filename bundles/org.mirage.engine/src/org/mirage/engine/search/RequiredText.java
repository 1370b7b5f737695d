// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

/** Finds a text that must stand in whatever fits an expression, so that most contents need not be compared with it. */
final class RequiredText {

    private RequiredText() {
    }

    /** The longest run of plain characters that every fitting line has; null when none is seen. */
    static byte[] of(String expression) {
        String longest = "";
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < expression.length(); i++) {
            char character = expression.charAt(i);
            if (character == '|' || character == '(' || character == '[' || character == '{') {
                // what is in groups and classes is left to the expression; flags such as (?i) stand in parentheses, too
                if (character == '|' || character == '(') {
                    return null;
                }
                longest = longer(longest, run, character == '{');
                int end = expression.indexOf(character == '[' ? ']' : '}', i + 1);
                boolean odd = character == '[' && (expression.startsWith("[]", i) || expression.startsWith("[^]", i));
                if (end < 0 || odd || character == '[' && expression.substring(i, end).matches("(?s).*(\\\\|\\[:).*")) {
                    return null;
                }
                i = end;
            } else if (character == '*' || character == '?' || character == '+') {
                longest = longer(longest, run, character != '+');
            } else if (character == '\\' && i + 1 < expression.length() && !Character.isLetterOrDigit(expression.charAt(i + 1))) {
                run.append(expression.charAt(++i));
            } else if (character == '\\') {
                // a class such as \\d, or \\pL, \\x{...}, \\Q...\\E: the last three are not worth understanding
                if (i + 1 == expression.length() || "dDsSwWbB".indexOf(expression.charAt(i + 1)) < 0) {
                    return null;
                }
                longest = longer(longest, run, false);
                i++;
            } else if (character == '.' || character == '^' || character == '$') {
                longest = longer(longest, run, false);
            } else {
                run.append(character);
            }
        }
        longest = longer(longest, run, false);
        return longest.isEmpty() ? null : TextPattern.utf8(longest);
    }

    /** The longer one; the run is over then, without its last character where that may be missing. */
    private static String longer(String longest, StringBuilder run, boolean lastIsOptional) {
        if (lastIsOptional && !run.isEmpty()) {
            run.setLength(run.length() - Character.charCount(run.codePointBefore(run.length())));
        }
        String found = run.toString();
        run.setLength(0);
        return found.length() > longest.length() ? found : longest;
    }
}
