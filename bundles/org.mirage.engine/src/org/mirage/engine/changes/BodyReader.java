// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.mirage.engine.MirageException;
import org.mirage.engine.VersionName;

/** Reads the fields that say where content comes from. */
final class BodyReader {

    /** In place of a field's only word: the last line of its text has no end. */
    static final String UNENDED = "no-newline";

    private final Fields fields;

    BodyReader(Fields fields) {
        this.fields = fields;
    }

    /** The content of a file; null when the fields say nothing of it. */
    Body file() throws InvalidChangesException {
        Body stored = fields.one("content", 2, BodyReader::stored);
        Body elsewhere = elsewhere();
        Field text = fields.take("text");
        Field template = fields.take("template");
        List<Object> stated = Stream.of(stored, elsewhere, text, template).filter(Objects::nonNull).toList();
        if (stated.size() > 1) {
            throw fields.invalid("a file with more than one content");
        }
        if (text != null) {
            return text(text);
        }
        if (template != null) {
            return template(template);
        }
        return stored == null ? elsewhere : stored;
    }

    /** What {@code from} says; null without it. */
    Body elsewhere() throws InvalidChangesException {
        Field from = fields.take("from");
        if (from == null) {
            return null;
        }
        fields.withoutText(from);
        return fields.read(from, BodyReader::elsewhere);
    }

    /** A file that is referred to in one line: {@code from …} or {@code content …}. */
    static Body reference(List<Value> words) throws WordException {
        String kind = words.isEmpty() ? "" : Words.text(words.getFirst());
        if (kind.equals("from")) {
            return elsewhere(words.subList(1, words.size()));
        }
        if (kind.equals("content") && words.size() == 3) {
            return stored(words.subList(1, 3));
        }
        throw new WordException("write \"from disk PATH\", \"from version VERSION PATH\" or \"content NAME BYTES\"");
    }

    private static Body elsewhere(List<Value> words) throws WordException {
        String kind = words.isEmpty() ? "" : Words.text(words.getFirst());
        if (kind.equals("disk") && words.size() == 2) {
            return disk(words.get(1));
        }
        if (kind.equals("version") && words.size() == 3) {
            try {
                return new VersionBody(VersionName.parse(Words.text(words.get(1))), Words.path(words.get(2)));
            } catch (MirageException e) {
                throw new WordException(e.getMessage());
            }
        }
        throw new WordException("write \"from disk PATH\" or \"from version VERSION PATH\"");
    }

    static DiskBody disk(Value word) throws WordException {
        byte[] file = Words.bytes(word);
        if (file.length == 0 || RawPath.of(file).indexOf('\0') >= 0) {
            throw new WordException(LineSource.show(word) + " names no file");
        }
        return new DiskBody(file);
    }

    private static StoredBody stored(List<Value> words) throws WordException {
        return new StoredBody(Words.content(Words.text(words.getFirst())),
                Words.number(Words.text(words.get(1)), Long.MAX_VALUE));
    }

    private TextBody text(Field field) throws InvalidChangesException {
        boolean ended = isEnded(field);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < field.text().size(); i++) {
            bytes.writeBytes(field.text().get(i).getBytes(StandardCharsets.UTF_8));
            if (ended || i < field.text().size() - 1) {
                bytes.write('\n');
            }
        }
        if (bytes.size() > TextBody.LIMIT) {
            throw fields.invalid(field, "more than " + TextBody.LIMIT + " bytes; refer to it by \"content\" and its name");
        }
        return new TextBody(bytes.toByteArray());
    }

    private TemplateBody template(Field field) throws InvalidChangesException {
        boolean ended = isEnded(field);
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < field.text().size(); i++) {
            String line = field.text().get(i);
            // the lines of text follow the field's own without gaps
            Field at = new Field(field.line() + 1 + i, field.name(), List.of(), List.of());
            values.add(fields.read(at, none -> WordParser.template(line)));
        }
        return new TemplateBody(values, ended);
    }

    private boolean isEnded(Field field) throws InvalidChangesException {
        boolean ended = field.words().isEmpty();
        if (!ended && !(field.words().size() == 1 && field.words().getFirst().toString().equals(UNENDED))) {
            throw fields.invalid(field, "only \"" + UNENDED + "\" can follow; its lines stand below it, each after \"| \"");
        }
        return ended || field.text().isEmpty();
    }
}
