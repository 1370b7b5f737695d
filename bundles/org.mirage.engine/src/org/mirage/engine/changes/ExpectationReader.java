// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.ArrayList;
import java.util.List;

import org.mirage.store.ContentName;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/** Reads the {@code expect} fields of an edit. */
final class ExpectationReader {

    private ExpectationReader() {
    }

    /**
     * Takes the fields {@code expect} from those of an edit.
     *
     * @param kind the edit, for messages
     */
    static Expectation read(LineSource lines, String kind, Fields edit) throws InvalidChangesException {
        List<Field> stated = edit.all("expect");
        if (stated.isEmpty()) {
            return Expectation.NONE;
        }
        List<Field> inner = new ArrayList<>();
        EntryType type = null;
        Field absent = null;
        for (Field field : stated) {
            edit.withoutText(field);
            if (field.words().isEmpty()) {
                throw edit.invalid(field, "it says nothing");
            }
            String first = edit.read(field, words -> Words.text(words.getFirst()));
            Field rest = new Field(field.line(), first, field.words().subList(1, field.words().size()), List.of());
            boolean bare = rest.words().isEmpty();
            if (bare && first.equals("absent")) {
                absent = rest;
            } else if (bare && first.matches("[a-z]+") && !first.equals("flags")) {
                if (type != null) {
                    throw edit.invalid(field, "a second type");
                }
                type = edit.read(field, words -> Words.type(first));
            } else {
                inner.add(rest);
            }
        }
        if (absent != null) {
            if (stated.size() > 1) {
                throw lines.invalid(absent.line(), "nothing else can be expected of what is absent");
            }
            return Expectation.ABSENT;
        }
        return details(type, new Fields(lines, "what " + kind + " expects", stated.getFirst().line(), inner));
    }

    private static Expectation details(EntryType type, Fields fields) throws InvalidChangesException {
        ContentName content = fields.one("content", 1, words -> Words.content(Words.text(words.getFirst())));
        Value target = fields.one("target", 1, List::getFirst);
        Device device = fields.one("device", 1, words -> Words.device(Words.text(words.getFirst())));
        Hash below = fields.one("below", 1, words -> Words.hash(Words.text(words.getFirst())));
        Metadata metadata = MetadataReader.read(fields);
        fields.end();
        return new Expectation(false, type, content, target, device, below, metadata);
    }
}
