// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

import org.mirage.engine.EntryKinds;
import org.mirage.store.EntryType;

/** Makes edits of blocks. */
final class EditReader {

    private final LineSource lines;

    EditReader(LineSource lines) {
        this.lines = lines;
    }

    Edit read(Block block) throws InvalidChangesException {
        String kind = "\"" + block.name() + "\"";
        Fields fields = new Fields(lines, kind, block.line(), block.fields());
        Expectation expectation = ExpectationReader.read(lines, kind, fields);
        Edit edit = switch (block.name()) {
            case "put" -> put(block, fields, expectation);
            case "put-tree" -> {
                count(block, 1);
                Body body = new BodyReader(fields).elsewhere();
                if (body == null) {
                    throw lines.invalid(block.line(), "a folder with all below it needs \"from\"");
                }
                yield new PutTreeEdit(path(block, 0), body, MetadataReader.read(fields), expectation, block.comment());
            }
            case "remove", "remove-tree" -> {
                count(block, 1);
                yield new RemoveEdit(path(block, 0), block.name().endsWith("-tree"), expectation, block.comment());
            }
            case "rename" -> {
                pair(block);
                yield new RenameEdit(path(block, 0), path(block, 2), expectation, block.comment());
            }
            case "link" -> {
                pair(block);
                yield new LinkEdit(path(block, 0), path(block, 2), expectation, block.comment());
            }
            case "set" -> {
                count(block, 1);
                Metadata metadata = MetadataReader.read(fields);
                if (metadata.isEmpty()) {
                    throw lines.invalid(block.line(), "\"set\" sets nothing");
                }
                yield new SetEdit(path(block, 0), metadata, expectation, block.comment());
            }
            default -> throw lines.invalid(block.line(), kind + (LaterKinds.edit(block.name())
                    ? " is an edit that this version of Mirage cannot read yet; a later one can" : " is no edit"));
        };
        fields.end();
        return edit;
    }

    private PutEdit put(Block block, Fields fields, Expectation expectation) throws InvalidChangesException {
        count(block, 2);
        EntryType type = word(block, 0, word -> Words.type(Words.text(word)));
        Value path = path(block, 1);
        Body body = type == EntryType.FILE ? new BodyReader(fields).file() : null;
        Value target = type == EntryType.LINK ? fields.one("target", 1, List::getFirst) : null;
        boolean device = type == EntryType.CHARACTER_DEVICE || type == EntryType.BLOCK_DEVICE;
        Device numbers = device ? fields.one("device", 1, words -> Words.device(Words.text(words.getFirst()))) : null;
        if (type == EntryType.LINK && target == null || device && numbers == null) {
            String missing = device ? "device" : "target";
            throw lines.invalid(block.line(), "a " + EntryKinds.noun(type) + " without \"" + missing + "\"");
        }
        return new PutEdit(type, path, body, target, numbers, MetadataReader.read(fields), expectation, block.comment());
    }

    private void pair(Block block) throws InvalidChangesException {
        if (block.words().size() != 3 || !block.words().get(1).toString().equals("to")) {
            throw lines.invalid(block.line(), "write \"" + block.name() + " PATH to PATH\"");
        }
    }

    private void count(Block block, int words) throws InvalidChangesException {
        if (block.words().size() != words) {
            throw lines.invalid(block.line(), "\"" + block.name() + "\" takes " + Fields.words(words) + ", not "
                    + block.words().size());
        }
    }

    private Value path(Block block, int word) throws InvalidChangesException {
        return word(block, word, Words::path);
    }

    @FunctionalInterface
    private interface WordReading<T> {

        T read(Value word) throws WordException;
    }

    private <T> T word(Block block, int word, WordReading<T> reading) throws InvalidChangesException {
        try {
            return reading.read(block.words().get(word));
        } catch (WordException e) {
            throw lines.invalid(block.line(), e.getMessage());
        }
    }
}
