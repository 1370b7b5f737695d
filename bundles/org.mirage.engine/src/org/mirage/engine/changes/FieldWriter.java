// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.EntryFlags;
import org.mirage.engine.EntryKinds;
import org.mirage.store.ContentName;

/** Writes the fields of edits, in an order that never changes. */
final class FieldWriter {

    static final String FIELD = "  ";
    private static final String EXPECT = FIELD + "expect ";
    private static final String TEXT = FIELD + "|";

    private final LineWriter out;

    FieldWriter(LineWriter out) {
        this.out = out;
    }

    void expectation(Expectation expected) throws IOException {
        if (expected.absent()) {
            out.line(EXPECT + "absent");
        }
        if (expected.type() != null) {
            out.line(EXPECT + EntryKinds.word(expected.type()));
        }
        if (expected.content() != null) {
            out.line(EXPECT + "content " + name(expected.content()));
        }
        if (expected.target() != null) {
            out.line(EXPECT + "target " + WordWriter.word(expected.target()));
        }
        if (expected.device() != null) {
            out.line(EXPECT + device(expected.device()));
        }
        if (expected.below() != null) {
            out.line(EXPECT + "below " + Words.PLAIN + expected.below());
        }
        metadata(EXPECT, expected.metadata());
    }

    void put(PutEdit put) throws IOException {
        if (put.target() != null) {
            out.line(FIELD + "target " + WordWriter.word(put.target()));
        }
        if (put.device() != null) {
            out.line(FIELD + device(put.device()));
        }
        metadata(FIELD, put.metadata());
        body(put.body());
    }

    void body(Body body) throws IOException {
        switch (body) {
            case null -> {
                // the content stays
            }
            case StoredBody _, DiskBody _, VersionBody _ -> out.line(FIELD + reference(body));
            case TextBody text -> text("text", text.lines(), text.isEnded());
            case TemplateBody template -> text("template", template.lines().stream().map(WordWriter::bare).toList(),
                    template.ended());
        }
    }

    /** A content that is named, not written out. */
    static String reference(Body body) {
        return switch (body) {
            case StoredBody stored -> "content " + name(stored.name()) + " " + stored.size();
            case DiskBody disk -> "from disk " + WordWriter.word(disk.file());
            case VersionBody version -> "from version " + WordWriter.word(version.version().toString()) + " "
                    + WordWriter.word(version.path());
            case TextBody _, TemplateBody _ -> throw new IllegalArgumentException(body + " cannot be referred to");
        };
    }

    /** A field of one word; nothing without the word. */
    void word(String field, Value word) throws IOException {
        if (word != null) {
            out.line(FIELD + field + " " + WordWriter.word(word));
        }
    }

    /** A field for each of several words. */
    void words(String field, List<Value> words) throws IOException {
        for (Value word : words) {
            word(field, word);
        }
    }

    void number(String field, Long number) throws IOException {
        if (number != null) {
            out.line(FIELD + field + " " + number);
        }
    }

    /** A field without words, where it holds. */
    void flag(String field, boolean holds) throws IOException {
        if (holds) {
            out.line(FIELD + field);
        }
    }

    void metadata(String before, Metadata metadata) throws IOException {
        if (metadata.permissions() != null) {
            out.line(before + "mode " + EntryKinds.octal(metadata.permissions()));
        }
        if (metadata.owner() != null || metadata.group() != null) {
            out.line(before + "owner " + (metadata.owner() == null ? "" : metadata.owner())
                    + (metadata.group() == null ? "" : ":" + metadata.group()));
        }
        if (metadata.time() != null) {
            out.line(before + "time " + metadata.time());
        }
        if (metadata.flags() != null) {
            List<String> names = EntryFlags.names(metadata.flags());
            out.line(before + "flags " + (names.isEmpty() ? "none" : String.join(" ", names)));
        }
        if (metadata.project() != null) {
            out.line(before + "project " + metadata.project());
        }
        for (AttributeChange attribute : metadata.attributes()) {
            attribute(before, attribute);
        }
    }

    private void attribute(String before, AttributeChange attribute) throws IOException {
        String name = WordWriter.word(attribute.name());
        if (attribute.isNone()) {
            out.line(before + "no-attribute " + name);
        } else if (attribute.chunk() != null) {
            out.line(before + "attribute " + name + " content " + Words.PLAIN + attribute.chunk() + " " + attribute.size());
        } else {
            out.line(before + "attribute " + name + " " + WordWriter.word(attribute.value()));
        }
    }

    /** A field with lines of text below it. */
    void text(String field, List<String> lines, boolean ended) throws IOException {
        out.line(FIELD + field + (ended ? "" : " " + BodyReader.UNENDED));
        for (String line : lines) {
            out.line(line.isEmpty() ? TEXT : TEXT + " " + line);
        }
    }

    private static String device(Device device) {
        return "device " + device.major() + ":" + device.minor();
    }

    /** A content name as it stands in these files. */
    static String name(ContentName name) {
        return name.extents() ? name.toString() : Words.PLAIN + name.hash();
    }
}
