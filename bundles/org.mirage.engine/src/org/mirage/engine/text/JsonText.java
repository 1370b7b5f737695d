// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259) whose origin nobody vouches for: objects as maps, arrays as lists, numbers as texts. */
public final class JsonText {

    /** A text may be JSON, but there is more in it than is read. */
    public static final class TooMuchException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        TooMuchException(String message) {
            super(message);
        }
    }

    private static final int DEPTH_LIMIT = 100;
    /** Each takes up to a hundred bytes, however short it is in the text. */
    private static final int VALUE_LIMIT = 1_000_000;

    private final String text;
    private int at;
    private int values;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * The value that a text is.
     *
     * @return a map, a list, a string, a boolean or null
     * @throws TooMuchException when there is more in it than is read
     * @throws IllegalArgumentException when it is none, saying where
     */
    public static Object parse(String text) {
        JsonText reader = new JsonText(text);
        Object value = reader.value(0);
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.wrong("something stands behind the value");
        }
        return value;
    }

    private Object value(int depth) {
        if (depth > DEPTH_LIMIT) {
            throw new TooMuchException(place("values are nested too deep"));
        }
        if (values++ == VALUE_LIMIT) {
            throw new TooMuchException(place("there are more than " + VALUE_LIMIT + " values"));
        }
        blanks();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        for (boolean first = true; !ends('}', first); first = false) {
            blanks();
            String name = string();
            blanks();
            expect(':');
            map.put(name, value(depth + 1));
        }
        return map;
    }

    private List<Object> array(int depth) {
        List<Object> list = new ArrayList<>();
        at++;
        for (boolean first = true; !ends(']', first); first = false) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private boolean ends(char bracket, boolean first) {
        blanks();
        if (peek() == bracket) {
            at++;
            return true;
        }
        if (!first) {
            expect(',');
        }
        return false;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw wrong("a control character stands in a string");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        return string.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                    throw wrong("four hexadecimal digits are missing");
                }
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw wrong("an escape is unknown");
        };
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("a value is missing");
        }
        at += word.length();
        return value;
    }

    private String number() {
        int begin = at;
        while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == begin) {
            throw wrong("a value is missing");
        }
        return text.substring(begin, at);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char next() {
        if (at == text.length()) {
            throw wrong("it ends too early");
        }
        return text.charAt(at++);
    }

    private void expect(char c) {
        if (next() != c) {
            at--;
            throw wrong("there is no " + c);
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(place(what));
    }

    private String place(String what) {
        return "character " + at + ": " + what;
    }
}
