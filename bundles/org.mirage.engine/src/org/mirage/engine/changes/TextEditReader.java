// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/** Reads edits of the lines of text files. */
record TextEditReader(Block block, BlockWords words, Fields fields, Expectation expectation) {

    /** The edit, null when the block is none of these. */
    static TextEdit read(Block block, BlockWords words, Fields fields, Expectation expectation) throws InvalidChangesException {
        TextEditReader reader = new TextEditReader(block, words, fields, expectation);
        return switch (block.name()) {
            case "replace" -> reader.replace();
            case "set-key" -> new SetKeyEdit(words.only(WordRule.PATH), reader.key(), reader.needed("value", WordRule.LINE),
                    MetadataReader.read(fields), expectation, block.comment());
            case "drop-key" -> new DropKeyEdit(words.only(WordRule.PATH), reader.key(), MetadataReader.read(fields),
                    expectation, block.comment());
            case "insert-line" -> reader.insert();
            case "drop-line" -> reader.drop();
            case "patch" -> reader.patch();
            default -> null;
        };
    }

    private ReplaceEdit replace() throws InvalidChangesException {
        Value path = words.only(WordRule.PATH);
        LinePattern pattern = pattern("pattern");
        if (pattern == null) {
            throw words.invalid("\"replace\" without \"pattern\"");
        }
        Value with = fields.one("with", 1, of -> Replacement.check(of.getFirst(), pattern));
        if (with == null) {
            throw words.invalid("\"replace\" without \"with\"");
        }
        return new ReplaceEdit(path, pattern, with, times(), MetadataReader.read(fields), expectation, block.comment());
    }

    private InsertLineEdit insert() throws InvalidChangesException {
        Value path = words.only(WordRule.PATH);
        Value line = needed("line", WordRule.LINE);
        LinePlace place = null;
        LinePattern pattern = null;
        for (LinePlace possible : LinePlace.values()) {
            LinePattern beside = possible.isBeside() ? pattern(possible.word()) : null;
            boolean stated = possible.isBeside() ? beside != null : flag(possible.word());
            if (stated && place != null) {
                throw words.invalid("a line is inserted at one place: \"before\", \"after\", \"first\" or \"last\"");
            }
            place = stated ? possible : place;
            pattern = stated ? beside : pattern;
        }
        if (place == null) {
            throw words.invalid("\"insert-line\" without a place: \"before\", \"after\", \"first\" or \"last\"");
        }
        return new InsertLineEdit(path, line, place, pattern, flag("unless-present"), MetadataReader.read(fields), expectation,
                block.comment());
    }

    private DropLineEdit drop() throws InvalidChangesException {
        Value path = words.only(WordRule.PATH);
        LinePattern pattern = pattern("pattern");
        Value line = fields.one("line", 1, of -> WordRule.LINE.read(of.getFirst()));
        if (pattern == null == (line == null)) {
            throw words.invalid("\"drop-line\" has either \"pattern\" or \"line\"");
        }
        return new DropLineEdit(path, pattern, line, times(), MetadataReader.read(fields), expectation, block.comment());
    }

    private PatchEdit patch() throws InvalidChangesException {
        Value path = words.only(WordRule.PATH);
        Field field = fields.take("diff");
        if (field == null) {
            throw words.invalid("\"patch\" without \"diff\"");
        }
        if (!field.words().isEmpty()) {
            throw fields.invalid(field, "its lines stand below it, each after \"| \"");
        }
        if (field.text().stream().mapToLong(String::length).sum() > TextBody.LIMIT) {
            throw fields.invalid(field, "more than " + TextBody.LIMIT + " characters");
        }
        try {
            UnifiedDiff diff = UnifiedDiff.parse(field.text());
            return new PatchEdit(path, diff, MetadataReader.read(fields), expectation, block.comment());
        } catch (UnifiedDiff.NoDiffException e) {
            Field at = new Field(field.line() + (field.text().isEmpty() ? 0 : 1 + e.line()), field.name(), List.of(), List.of());
            throw fields.invalid(at, e.getMessage());
        }
    }

    private KeyName key() throws InvalidChangesException {
        KeyForm form = fields.one("form", 1, of -> form(Words.text(of.getFirst())));
        if (form == null) {
            throw words.invalid("\"" + block.name() + "\" without \"form\"");
        }
        Value section = form == KeyForm.INI ? fields.one("section", 1, of -> WordRule.SECTION.read(of.getFirst())) : null;
        Value key = needed("key", WordRule.KEY);
        if (form.isSpaced() && key.isLiteral() && !form.fits(key.bytes())) {
            throw words.invalid("a key of this form has no spaces: " + LineSource.show(key));
        }
        return new KeyName(form, section, key);
    }

    private static KeyForm form(String text) throws WordException {
        for (KeyForm form : KeyForm.values()) {
            if (form.word().equals(text)) {
                return form;
            }
        }
        throw new WordException(LineSource.show(text) + " is no form; ini, equals, spaces and hosts are");
    }

    private Times times() throws InvalidChangesException {
        Times exactly = fields.one("times", 1, count -> new Times(count(count), false));
        Times atLeast = fields.one("at-least", 1, count -> new Times(count(count), true));
        if (exactly != null && atLeast != null) {
            throw words.invalid("\"times\" and \"at-least\" at once");
        }
        return exactly == null ? atLeast : exactly;
    }

    private static long count(List<Value> stated) throws WordException {
        long count = Words.number(Words.text(stated.getFirst()));
        if (count == 0) {
            throw new WordException("a number from 1 on is needed");
        }
        return count;
    }

    private LinePattern pattern(String name) throws InvalidChangesException {
        return fields.one(name, 1, of -> LinePattern.read(of.getFirst()));
    }

    private boolean flag(String name) throws InvalidChangesException {
        return fields.one(name, 0, none -> true) != null;
    }

    private Value needed(String name, WordRule rule) throws InvalidChangesException {
        Value value = fields.one(name, 1, of -> rule.read(of.getFirst()));
        if (value == null) {
            throw words.invalid("\"" + block.name() + "\" without \"" + name + "\"");
        }
        return value;
    }
}
