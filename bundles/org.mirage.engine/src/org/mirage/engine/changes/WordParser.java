// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Names;

/** Reads the words of a line: separated by spaces, in quotes where they hold such, with escapes and parameters. */
final class WordParser {

    private static final int PARAMETER_LIMIT = 100;

    private final String line;
    private int at;
    private ByteArrayOutputStream literal;
    private List<byte[]> literals;
    private List<String> parameters;

    private WordParser(String line) {
        this.line = line;
    }

    /** The words of a line. */
    static List<Value> words(String line) throws WordException {
        WordParser parser = new WordParser(line);
        List<Value> words = new ArrayList<>();
        while (parser.skipSpaces()) {
            words.add(parser.word());
        }
        return words;
    }

    /** A whole line of a template, in which neither spaces nor quotes mean anything. */
    static Value template(String text) throws WordException {
        WordParser parser = new WordParser(text);
        parser.begin();
        while (parser.at < text.length()) {
            parser.character();
        }
        return parser.end();
    }

    private boolean skipSpaces() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at < line.length();
    }

    private Value word() throws WordException {
        boolean quoted = line.charAt(at) == '"';
        begin();
        if (quoted) {
            at++;
        }
        while (at < line.length() && line.charAt(at) != (quoted ? '"' : ' ')) {
            if (line.charAt(at) == '"') {
                throw new WordException("a quote within a word; put the word in quotes and write \\\" in it");
            }
            if (quoted && line.startsWith("\\\"", at)) {
                literal.write('"');
                at += 2;
            } else {
                character();
            }
        }
        if (quoted) {
            if (at == line.length()) {
                throw new WordException("a quote is not closed");
            }
            at++;
            if (at < line.length() && line.charAt(at) != ' ') {
                throw new WordException("no space after the closing quote");
            }
        }
        return end();
    }

    private void begin() {
        literal = new ByteArrayOutputStream();
        literals = new ArrayList<>();
        parameters = new ArrayList<>();
    }

    private Value end() {
        literals.add(literal.toByteArray());
        return new Value(literals, parameters);
    }

    private void character() throws WordException {
        if (line.startsWith("${", at)) {
            parameter();
            return;
        }
        int character = line.codePointAt(at);
        switch (character) {
            case '\\' -> escape();
            case '\t' -> throw new WordException("a tab; separate words by spaces, and write \\t where a tab is meant");
            default -> {
                literal.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(character);
            }
        }
    }

    private void escape() throws WordException {
        int length = line.startsWith("\\x", at) ? 4 : 2;
        String escape = line.substring(at, Math.min(at + length, line.length()));
        byte[] meant = Names.parse(escape);
        if (escape.length() < length || meant.length != 1) {
            throw new WordException("\"" + escape + "\" is no escape; \\\\, \\n, \\t, \\r and \\xNN are");
        }
        literal.write(meant[0]);
        at += length;
    }

    private void parameter() throws WordException {
        int end = line.indexOf('}', at);
        String name = end < 0 ? "" : line.substring(at + 2, end);
        if (!Parameter.isName(name)) {
            throw new WordException("\"${\" begins no parameter such as ${host-name};"
                    + " write \\x24{ where it is meant as it stands");
        }
        if (parameters.size() == PARAMETER_LIMIT) {
            throw new WordException("more than " + PARAMETER_LIMIT + " parameters in a word");
        }
        literals.add(literal.toByteArray());
        parameters.add(name);
        literal = new ByteArrayOutputStream();
        at = end + 1;
    }
}
