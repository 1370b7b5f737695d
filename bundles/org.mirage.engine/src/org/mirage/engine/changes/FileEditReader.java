// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;
import org.mirage.engine.EntryKinds;
import org.mirage.store.EntryType;

/** Reads edits of entries as a whole. */
final class FileEditReader {

    private FileEditReader() {
    }

    /** The edit, null when the block is none of these. */
    static Edit read(Block block, BlockWords words, Fields fields, Expectation expectation) throws InvalidChangesException {
        return switch (block.name()) {
            case "put" -> put(block, words, fields, expectation);
            case "put-tree" -> {
                words.count(1);
                Body body = new BodyReader(fields).elsewhere();
                if (body == null) {
                    throw words.invalid("a folder with all below it needs \"from\"");
                }
                yield new PutTreeEdit(words.path(0), body, MetadataReader.read(fields), expectation, block.comment());
            }
            case "remove", "remove-tree" -> {
                words.count(1);
                yield new RemoveEdit(words.path(0), block.name().endsWith("-tree"), expectation, block.comment());
            }
            case "rename" -> {
                words.pair();
                yield new RenameEdit(words.path(0), words.path(2), expectation, block.comment());
            }
            case "link" -> {
                words.pair();
                yield new LinkEdit(words.path(0), words.path(2), expectation, block.comment());
            }
            case "set" -> {
                words.count(1);
                Metadata metadata = MetadataReader.read(fields);
                if (metadata.isEmpty()) {
                    throw words.invalid("\"set\" sets nothing");
                }
                yield new SetEdit(words.path(0), metadata, expectation, block.comment());
            }
            default -> null;
        };
    }

    private static PutEdit put(Block block, BlockWords words, Fields fields, Expectation expectation)
            throws InvalidChangesException {
        words.count(2);
        EntryType type = words.read(0, word -> Words.type(Words.text(word)));
        Value path = words.path(1);
        Body body = type == EntryType.FILE ? new BodyReader(fields).file() : null;
        Value target = type == EntryType.LINK ? fields.one("target", 1, List::getFirst) : null;
        boolean device = type.isDevice();
        Device numbers = device ? fields.one("device", 1, of -> Words.device(Words.text(of.getFirst()))) : null;
        if (type == EntryType.LINK && target == null || device && numbers == null) {
            String missing = device ? "device" : "target";
            throw words.invalid("a " + EntryKinds.noun(type) + " without \"" + missing + "\"");
        }
        return new PutEdit(type, path, body, target, numbers, MetadataReader.read(fields), expectation, block.comment());
    }
}
