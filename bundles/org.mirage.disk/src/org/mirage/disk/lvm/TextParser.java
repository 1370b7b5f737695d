// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses the text in which LVM keeps the description of a group (lvm.conf(5), "SYNTAX", is the same language): names
 * with values or with sections in braces, comments after {@code #}.
 */
final class TextParser {

    /** A group, its list of volumes, a volume, a segment are four; a few more do no harm. */
    private static final int DEEPEST = 16;
    /** So many values are some ten thousand logical volumes, and bound the memory that a text takes. */
    private static final int MOST_VALUES = 500_000;
    private static final int LONGEST_NAME = 1024;

    private final byte[] text;
    private int at;
    private int values;

    private TextParser(byte[] text) {
        this.text = text;
    }

    /** The whole text as a section; bytes are taken for characters of ISO 8859-1, and a zero byte ends it. */
    static Section parse(byte[] text) throws DamagedMetadataException {
        TextParser parser = new TextParser(text);
        Section all = parser.section(0);
        if (parser.peek() == '}') {
            throw parser.broken();
        }
        return all;
    }

    private Section section(int depth) throws DamagedMetadataException {
        if (depth > DEEPEST) {
            throw new DamagedMetadataException("they are nested too deep");
        }
        Section section = new Section();
        for (int next = peek(); next >= 0 && next != '}'; next = peek()) {
            String name = next == '"' ? quoted() : bare();
            Object value;
            if (peek() == '{') {
                at++;
                value = section(depth + 1);
                require('}');
            } else {
                require('=');
                value = value();
            }
            count();
            if (!section.add(name, value)) {
                throw new DamagedMetadataException("they say twice what '" + name + "' is");
            }
        }
        return section;
    }

    private Object value() throws DamagedMetadataException {
        if (peek() != '[') {
            return scalar();
        }
        at++;
        List<Object> list = new ArrayList<>();
        while (peek() != ']') {
            count();
            list.add(scalar());
            if (peek() != ']') {
                require(',');
            }
        }
        at++;
        return List.copyOf(list);
    }

    private Object scalar() throws DamagedMetadataException {
        if (peek() == '"') {
            return quoted();
        }
        String word = bare();
        try {
            return Long.valueOf(word);
        } catch (NumberFormatException e) {
            return word;
        }
    }

    private String quoted() throws DamagedMetadataException {
        require('"');
        StringBuilder string = new StringBuilder();
        while (at < text.length && text[at] != '"') {
            if (text[at] == '\\' && at + 1 < text.length) {
                at++;
            }
            string.append((char) (text[at++] & 0xff));
        }
        if (at == text.length) {
            throw broken();
        }
        at++;
        return string.toString();
    }

    private String bare() throws DamagedMetadataException {
        peek();
        int from = at;
        while (at < text.length && isBare(text[at])) {
            at++;
        }
        if (at == from || at - from > LONGEST_NAME) {
            throw broken();
        }
        return new String(text, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean isBare(byte b) {
        return b > ' ' && "{}[]=,#\"".indexOf(b) < 0;
    }

    /** The next character that is neither space nor comment, or -1 at the end. */
    private int peek() {
        boolean comment = false;
        for (; at < text.length && text[at] != 0; at++) {
            byte b = text[at];
            comment = b == '#' || comment && b != '\n';
            if (!comment && b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                return b & 0xff;
            }
        }
        return -1;
    }

    private void require(char wanted) throws DamagedMetadataException {
        if (peek() != wanted) {
            throw broken();
        }
        at++;
    }

    private void count() throws DamagedMetadataException {
        if (++values > MOST_VALUES) {
            throw new DamagedMetadataException("they have more than " + MOST_VALUES + " values");
        }
    }

    private DamagedMetadataException broken() {
        return new DamagedMetadataException("they cannot be understood from byte " + at + " on");
    }
}
