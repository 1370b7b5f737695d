// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Gathers the lines of a {@code .changes} file into blocks, one after the other, none larger than the limits. */
final class BlockReader {

    /** Characters that the lines of one block may have together, with comments before the next one. */
    static final int BLOCK_LIMIT = 8 << 20;
    private static final int FIELD_LIMIT = 100_000;

    private final LineSource lines;
    private boolean begun;
    /** The next line that says something, null at the end of the file. */
    private String ahead;
    /** Comments before that line. */
    private List<String> pending = new ArrayList<>();
    private int size;

    BlockReader(LineSource lines) {
        this.lines = lines;
    }

    /** The next block, or null at the end of the file. */
    Block next() throws IOException {
        size = 0;
        if (!begun) {
            begun = true;
            advance(line());
        }
        if (ahead == null) {
            return null;
        }
        long line = lines.number();
        if (isIndented(ahead)) {
            throw lines.invalid(line, "an indented line that belongs to nothing; edits begin in the first column");
        }
        List<Value> words = words(ahead);
        String name = keyword(words.getFirst(), line);
        List<String> comment = takePending();
        List<Field> fields = new ArrayList<>();
        advance(line());
        while (ahead != null && isIndented(ahead)) {
            if (fields.size() == FIELD_LIMIT) {
                throw lines.invalid(lines.number(), "more than " + FIELD_LIMIT + " lines below \"" + name + "\"");
            }
            comment.addAll(takePending());
            fields.add(field());
        }
        return new Block(line, name, words.subList(1, words.size()), fields, comment);
    }

    /** Comments after the last block that was read, without their marks. */
    List<String> takePending() {
        List<String> taken = pending;
        pending = new ArrayList<>();
        return taken;
    }

    private Field field() throws IOException {
        long line = lines.number();
        if (isText(ahead)) {
            throw lines.invalid(line, "a line of text without a field that it belongs to");
        }
        List<Value> words = words(ahead);
        String name = keyword(words.getFirst(), line);
        List<String> text = new ArrayList<>();
        String next = line();
        while (next != null && isText(next)) {
            text.add(unmarked(next.stripLeading()));
            next = line();
        }
        advance(next);
        return new Field(line, name, words.subList(1, words.size()), text);
    }

    private String unmarked(String text) throws InvalidChangesException {
        if (text.length() > 1 && text.charAt(1) != ' ') {
            throw lines.invalid(lines.number(), "no space after the | that begins a line of text");
        }
        return text.length() < 2 ? "" : text.substring(2);
    }

    /** Goes on to the next line that says something, from a line that was read. */
    private void advance(String from) throws IOException {
        ahead = from;
        while (ahead != null && (ahead.isBlank() || ahead.stripLeading().startsWith("#"))) {
            if (!ahead.isBlank()) {
                String comment = ahead.stripLeading().substring(1);
                pending.add(comment.startsWith(" ") ? comment.substring(1) : comment);
            }
            ahead = line();
        }
    }

    private static boolean isIndented(String line) {
        return line.startsWith(" ");
    }

    private static boolean isText(String line) {
        return isIndented(line) && line.stripLeading().startsWith("|");
    }

    private String line() throws IOException {
        String line = lines.next();
        size += line == null ? 0 : line.length();
        if (size > BLOCK_LIMIT) {
            throw lines.invalid(lines.number(), "an edit of more than " + BLOCK_LIMIT + " characters");
        }
        return line;
    }

    private List<Value> words(String line) throws InvalidChangesException {
        try {
            return WordParser.words(line);
        } catch (WordException e) {
            throw lines.invalid(lines.number(), e.getMessage());
        }
    }

    private String keyword(Value word, long line) throws InvalidChangesException {
        String text = word.toString();
        if (!text.matches("[a-z][a-z-]*")) {
            throw lines.invalid(line, LineSource.show(word) + " is no word that a line can begin with");
        }
        return text;
    }
}
