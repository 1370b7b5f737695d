// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Turns raw names into text for people and back. What a terminal or a table cannot show truly (control characters,
 * characters that reorder text, bytes that are not UTF-8) becomes {@code \n}, {@code \t}, {@code \r} or
 * {@code \xNN}, and a backslash becomes two, so that different names never look the same.
 */
public final class Names {

    private Names() {
    }

    /** The name as text in which every character is harmless to show. */
    public static String show(byte[] name) {
        StringBuilder text = new StringBuilder(name.length + 8);
        int at = 0;
        while (at < name.length) {
            int length = Utf8.length(name, at);
            int character = length == 0 ? -1 : Utf8.character(name, at, length);
            if (character == '\\') {
                text.append("\\\\");
            } else if (character >= 0 && shown(character)) {
                text.appendCodePoint(character);
            } else {
                length = Math.max(length, 1);
                for (int i = at; i < at + length; i++) {
                    escape(text, name[i]);
                }
            }
            at += length;
        }
        return text.toString();
    }

    /** The bytes that {@link #show} showed as this text; a backslash that begins no known escape stands for itself. */
    public static byte[] parse(String text) {
        ByteArrayOutputStream name = new ByteArrayOutputStream(text.length());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char next = bytes[i] == '\\' && i + 1 < bytes.length ? (char) bytes[i + 1] : 0;
            switch (next) {
                case '\\' -> name.write('\\');
                case 'n' -> name.write('\n');
                case 't' -> name.write('\t');
                case 'r' -> name.write('\r');
                case 'x' -> {
                    int value = i + 3 < bytes.length ? hex(bytes[i + 2]) << 4 | hex(bytes[i + 3]) : -1;
                    if (value < 0) {
                        name.write('\\');
                        continue;
                    }
                    name.write(value);
                    i += 2;
                }
                default -> {
                    name.write(bytes[i]);
                    continue;
                }
            }
            i++;
        }
        return name.toByteArray();
    }

    /** True when the name is text, so that it can be given as a JSON string without loss. */
    public static boolean isText(byte[] name) {
        for (int at = 0; at < name.length;) {
            int length = Utf8.length(name, at);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private static int hex(byte digit) {
        // -1 stays negative through shift and or, so one check finds a wrong digit in either place
        return Character.digit(digit, 16);
    }

    private static boolean shown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    private static void escape(StringBuilder text, byte value) {
        switch (value) {
            case '\n' -> text.append("\\n");
            case '\t' -> text.append("\\t");
            case '\r' -> text.append("\\r");
            default -> text.append("\\x").append(Character.forDigit(value >> 4 & 15, 16)).append(Character.forDigit(value & 15, 16));
        }
    }
}
