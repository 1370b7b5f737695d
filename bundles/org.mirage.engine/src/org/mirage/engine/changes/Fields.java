// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The fields of a block, taken one by one by whoever knows them; what nobody took is an error. */
final class Fields {

    private final LineSource lines;
    private final String owner;
    private final long line;
    private final List<Field> left;

    /** The fields of something that messages call the owner, which begins on a line. */
    Fields(LineSource lines, String owner, long line, List<Field> fields) {
        this.lines = lines;
        this.owner = owner;
        this.line = line;
        left = new ArrayList<>(fields);
    }

    /** Reads something of a field's words. */
    @FunctionalInterface
    interface Reading<T> {

        T read(List<Value> words) throws WordException;
    }

    /** What a field says, null without it; a second one of the name is an error, and so is another number of words. */
    <T> T one(String name, int words, Reading<T> reading) throws InvalidChangesException {
        Field field = take(name);
        if (field == null) {
            return null;
        }
        count(field, words);
        return read(field, reading);
    }

    /** The field of a name, null without it; a second one is an error. */
    Field take(String name) throws InvalidChangesException {
        List<Field> all = all(name);
        if (all.size() > 1) {
            throw lines.invalid(all.get(1).line(), "\"" + name + "\" of " + owner + " stands twice, first on line "
                    + all.getFirst().line());
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    /** All fields of a name. */
    List<Field> all(String name) {
        List<Field> all = new ArrayList<>();
        for (Iterator<Field> fields = left.iterator(); fields.hasNext();) {
            Field field = fields.next();
            if (field.name().equals(name)) {
                all.add(field);
                fields.remove();
            }
        }
        return all;
    }

    /** Reads words and says which line they are on when they make no sense. */
    <T> T read(Field field, Reading<T> reading) throws InvalidChangesException {
        try {
            return reading.read(field.words());
        } catch (WordException e) {
            throw lines.invalid(field.line(), "\"" + field.name() + "\" of " + owner + ": " + e.getMessage());
        }
    }

    /** Checks how many words a field has, and that no text follows it. */
    void count(Field field, int words) throws InvalidChangesException {
        if (field.words().size() != words) {
            throw lines.invalid(field.line(), "\"" + field.name() + "\" of " + owner + " takes " + words(words) + ", not "
                    + field.words().size());
        }
        withoutText(field);
    }

    static String words(int count) {
        return count == 0 ? "no word" : count == 1 ? "one word" : count + " words";
    }

    void withoutText(Field field) throws InvalidChangesException {
        if (!field.text().isEmpty()) {
            throw lines.invalid(field.line() + 1, "\"" + field.name() + "\" of " + owner + " takes no lines of text");
        }
    }

    InvalidChangesException invalid(Field field, String reason) {
        return lines.invalid(field.line(), "\"" + field.name() + "\" of " + owner + ": " + reason);
    }

    /** Something is wrong with several of them together. */
    InvalidChangesException invalid(String reason) {
        return lines.invalid(line, reason);
    }

    /** Checks that all were taken. */
    void end() throws InvalidChangesException {
        for (Field field : left) {
            throw lines.invalid(field.line(), "\"" + field.name() + "\" is nothing that " + owner + " has");
        }
    }
}
