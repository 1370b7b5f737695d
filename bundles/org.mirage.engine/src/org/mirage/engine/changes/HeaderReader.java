// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands before the first edit. */
final class HeaderReader {

    private static final int PARAMETER_LIMIT = 1000;

    private final LineSource lines;
    private final BlockReader blocks;
    private Block following;
    private String title;
    private Origin from;
    private Origin to;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<String> comment = new ArrayList<>();

    HeaderReader(LineSource lines, BlockReader blocks) {
        this.lines = lines;
        this.blocks = blocks;
    }

    ChangesHeader read() throws IOException {
        for (following = blocks.next(); following != null && take(following); following = blocks.next()) {
            // taken
        }
        return new ChangesHeader(title == null ? "" : title, from, to, parameters, comment);
    }

    /** The first block that is no part of the header, null at the end of the file. */
    Block following() {
        return following;
    }

    private boolean take(Block block) throws InvalidChangesException {
        Fields fields = new Fields(lines, "\"" + block.name() + "\"", block.line(), block.fields());
        // the words of the line itself are read as those of a field are, with the same messages
        Field head = new Field(block.line(), block.name(), block.words(), List.of());
        switch (block.name()) {
            case "title" -> {
                once(block, title);
                title = only(fields, head, 1, words -> Words.text(words.getFirst()));
            }
            case "from" -> {
                once(block, from);
                from = only(fields, head, 2, HeaderReader::origin);
            }
            case "to" -> {
                once(block, to);
                to = only(fields, head, 2, HeaderReader::origin);
            }
            case "parameter" -> parameter(block, fields, head);
            default -> {
                return false;
            }
        }
        if (!block.name().equals("parameter")) {
            comment.addAll(block.comment());
        }
        fields.end();
        return true;
    }

    private void once(Block block, Object already) throws InvalidChangesException {
        if (already != null) {
            throw lines.invalid(block.line(), "\"" + block.name() + "\" stands twice");
        }
    }

    private static <T> T only(Fields fields, Field head, int words, Fields.Reading<T> reading) throws InvalidChangesException {
        fields.count(head, words);
        return fields.read(head, reading);
    }

    private static Origin origin(List<Value> words) throws WordException {
        return new Origin(Words.text(words.getFirst()), Words.hash(Words.text(words.get(1))));
    }

    private void parameter(Block block, Fields fields, Field head) throws InvalidChangesException {
        String name = only(fields, head, 1, words -> name(Words.text(words.getFirst())));
        if (parameters.stream().anyMatch(other -> other.name().equals(name))) {
            throw lines.invalid(block.line(), "the parameter " + name + " is declared twice");
        }
        if (parameters.size() == PARAMETER_LIMIT) {
            throw lines.invalid(block.line(), "more than " + PARAMETER_LIMIT + " parameters");
        }
        Value initial = fields.one("default", 1, words -> Value.of(Words.bytes(words.getFirst())));
        String about = fields.one("about", 1, words -> Words.text(words.getFirst()));
        boolean secret = fields.one("secret", 0, words -> true) != null;
        if (secret && initial != null) {
            throw lines.invalid(block.line(), "the parameter " + name + " is secret and has a default");
        }
        parameters.add(new Parameter(name, initial, about, secret, block.comment()));
    }

    private static String name(String text) throws WordException {
        if (!Parameter.isName(text)) {
            throw new WordException(LineSource.show(text) + " is no name of small letters, digits and hyphens");
        }
        return text;
    }
}
