// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.Locale;

/** Cuts a question into parentheses and words. Quotes keep words together; in double ones {@code \"} is a quote. */
final class QueryScanner {

    /** What a part is. */
    enum Kind {
        WORD, NOT, OPEN, CLOSE, END
    }

    private static final String SIGNS = ":~=<>";

    private final String text;
    private int at;
    private int start;
    private String plain;
    private QueryWord word;

    QueryScanner(String text) {
        this.text = text;
    }

    /** Where the part that {@link #next} found begins. */
    int place() {
        return start;
    }

    /** Where the part that {@link #next} found ends. */
    int end() {
        return at;
    }

    /** The word that {@link #next} found, as a value only when it is one of {@code and}, {@code or}, {@code not}. */
    QueryWord word() {
        return word;
    }

    /** The word as it was written when no quote and no sign stands in it, else empty. */
    String plain() {
        return plain;
    }

    Kind next() throws QueryException {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        start = at;
        if (at == text.length()) {
            return Kind.END;
        }
        switch (text.charAt(at)) {
            case '(' -> {
                at++;
                return Kind.OPEN;
            }
            case ')' -> {
                at++;
                return Kind.CLOSE;
            }
            case '-' -> {
                at++;
                return Kind.NOT;
            }
            default -> {
                readWord();
                return Kind.WORD;
            }
        }
    }

    private void readWord() throws QueryException {
        String field = readField();
        Operator operator = field.isEmpty() ? Operator.LIKE : readOperator();
        boolean quoted = at < text.length() && isQuote(text.charAt(at));
        String value = readValue();
        if (value.isEmpty()) {
            throw new QueryException("\"" + text.substring(start, at) + "\" asks for nothing", start);
        }
        plain = field.isEmpty() && !quoted ? value : "";
        word = new QueryWord(field.toLowerCase(Locale.ROOT), operator, value, start);
    }

    /** The letters before a sign; empty, with nothing read, when there is no sign after them. */
    private String readField() {
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        if (end == at || end == text.length() || SIGNS.indexOf(text.charAt(end)) < 0) {
            return "";
        }
        String field = text.substring(at, end);
        at = end;
        return field;
    }

    private Operator readOperator() {
        char sign = text.charAt(at++);
        // size:>1M is meant as size>1M
        if (sign == ':' && at < text.length() && (text.charAt(at) == '<' || text.charAt(at) == '>')) {
            sign = text.charAt(at++);
        }
        boolean equal = (sign == '<' || sign == '>') && at < text.length() && text.charAt(at) == '=';
        at += equal ? 1 : 0;
        return switch (sign) {
            case '~' -> Operator.MATCHES;
            case '=' -> Operator.EQUAL;
            case '<' -> equal ? Operator.AT_MOST : Operator.LESS;
            case '>' -> equal ? Operator.AT_LEAST : Operator.MORE;
            default -> Operator.LIKE;
        };
    }

    /** Up to a space, or a parenthesis that was not opened within the value. */
    private String readValue() throws QueryException {
        StringBuilder value = new StringBuilder();
        int open = 0;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            char character = text.charAt(at);
            if (isQuote(character)) {
                readQuoted(character, value);
                continue;
            }
            if (character == ')' && open == 0) {
                break;
            }
            open += character == '(' ? 1 : character == ')' ? -1 : 0;
            value.append(character);
            at++;
        }
        return value.toString();
    }

    private void readQuoted(char quote, StringBuilder value) throws QueryException {
        int opened = at++;
        while (at < text.length() && text.charAt(at) != quote) {
            if (quote == '"' && text.startsWith("\\\"", at)) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new QueryException("the quote " + quote + " is not closed", opened);
        }
        at++;
    }

    private static boolean isQuote(char character) {
        return character == '"' || character == '\'';
    }
}
