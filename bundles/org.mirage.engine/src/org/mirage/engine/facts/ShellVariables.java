// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Assignments as a shell reads them, in files that programs other than a shell read too; nothing is expanded. */
final class ShellVariables {

    private ShellVariables() {
    }

    /** The variables that a file sets, in its order, each with its last value; texts have one byte in each character. */
    static Map<String, String> read(FactFiles files, String path, FactList facts) throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        files.lines(path, facts, line -> {
            String assignment = line.startsWith("export ") ? line.substring(7).strip() : line;
            int equals = assignment.indexOf('=');
            if (equals > 0 && isName(assignment, equals) && variables.size() < FactList.FACT_LIMIT) {
                variables.put(assignment.substring(0, equals), value(assignment.substring(equals + 1)));
            }
        });
        return variables;
    }

    private static boolean isName(String line, int end) {
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** The first word, quotes removed; as it stands where a command would have to be run for it. */
    static String value(String text) {
        if (text.indexOf('`') >= 0 || text.contains("$(")) {
            return text;
        }
        StringBuilder value = new StringBuilder(text.length());
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (quote == 0 && (c == ' ' || c == '\t' || c == ';')) {
                break;
            } else if (c == '\\' && i + 1 < text.length() && isEscape(quote, text.charAt(i + 1))) {
                value.append(text.charAt(++i));
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }

    /** True when a backslash before the character hides its meaning and is gone itself. */
    private static boolean isEscape(char quote, char next) {
        return quote == 0 || quote == '"' && "$`\"\\".indexOf(next) >= 0;
    }
}
