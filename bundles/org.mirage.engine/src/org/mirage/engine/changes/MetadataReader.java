// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.Names;
import org.mirage.store.EntryAttribute;

/** Reads the fields for metadata, which edits and expectations have alike. */
final class MetadataReader {

    private static final int LONGEST_NAME = 255;

    private MetadataReader() {
    }

    static Metadata read(Fields fields) throws InvalidChangesException {
        Integer mode = fields.one("mode", 1, words -> Words.mode(Words.text(words.getFirst())));
        Long[] owners = fields.one("owner", 1, words -> owners(Words.text(words.getFirst())));
        EntryTime time = fields.one("time", 1, words -> Words.time(Words.text(words.getFirst())));
        Field flags = fields.take("flags");
        Integer bits = null;
        if (flags != null) {
            fields.withoutText(flags);
            if (flags.words().isEmpty()) {
                throw fields.invalid(flags, "name flags, or \"none\"");
            }
            bits = fields.read(flags, Words::flags);
        }
        Long project = fields.one("project", 1, words -> Words.number(Words.text(words.getFirst())));
        return new Metadata(mode, owners == null ? null : owners[0], owners == null ? null : owners[1], time, bits, project,
                attributes(fields));
    }

    /** {@code UID:GID}, {@code UID} or {@code :GID}, as chown(1) has it. */
    private static Long[] owners(String text) throws WordException {
        int colon = text.indexOf(':');
        String owner = colon < 0 ? text : text.substring(0, colon);
        String group = colon < 0 ? "" : text.substring(colon + 1);
        if (colon >= 0 && group.isEmpty()) {
            throw new WordException(LineSource.show(text) + " names no group after the colon");
        }
        return new Long[] {owner.isEmpty() && colon >= 0 ? null : (Long) Words.number(owner),
                group.isEmpty() ? null : (Long) Words.number(group)};
    }

    private static List<AttributeChange> attributes(Fields fields) throws InvalidChangesException {
        List<AttributeChange> changes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Field field : fields.all("attribute")) {
            fields.withoutText(field);
            add(changes, names, fields, field, fields.read(field, MetadataReader::attribute));
        }
        for (Field field : fields.all("no-attribute")) {
            fields.count(field, 1);
            add(changes, names, fields, field, fields.read(field, words -> AttributeChange.none(name(words))));
        }
        return changes;
    }

    private static void add(List<AttributeChange> changes, Set<String> names, Fields fields, Field field, AttributeChange change)
            throws InvalidChangesException {
        if (!names.add(Names.show(change.name()))) {
            throw fields.invalid(field, change + " stands twice");
        }
        changes.add(change);
    }

    private static AttributeChange attribute(List<Value> words) throws WordException {
        switch (words.size()) {
            case 2 -> {
                byte[] value = Words.bytes(words.get(1));
                if (value.length > EntryAttribute.INLINE_LIMIT) {
                    throw new WordException("a value of more than " + EntryAttribute.INLINE_LIMIT
                            + " bytes; refer to it by \"content\" and its name");
                }
                return AttributeChange.value(name(words), value);
            }
            case 4 -> {
                if (Words.text(words.get(1)).equals("content")) {
                    int size = (int) Words.number(Words.text(words.get(3)), 1 << 22);
                    if (size <= EntryAttribute.INLINE_LIMIT) {
                        throw new WordException("a value of up to " + EntryAttribute.INLINE_LIMIT
                                + " bytes stands in the file itself");
                    }
                    return AttributeChange.stored(name(words), Words.hash(Words.text(words.get(2))), size);
                }
            }
            default -> {
                // said below
            }
        }
        throw new WordException("write NAME VALUE, or NAME content sha256:… BYTES");
    }

    private static byte[] name(List<Value> words) throws WordException {
        byte[] name = Words.bytes(words.getFirst());
        boolean nul = new String(name, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
        if (name.length == 0 || name.length > LONGEST_NAME || nul) {
            throw new WordException(LineSource.show(words.getFirst()) + " is no name of an attribute");
        }
        return name;
    }
}
