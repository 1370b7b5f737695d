// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/** Makes edits of blocks. */
final class EditReader {

    private final LineSource lines;

    EditReader(LineSource lines) {
        this.lines = lines;
    }

    Edit read(Block block) throws InvalidChangesException {
        String kind = "\"" + block.name() + "\"";
        Fields fields = new Fields(lines, kind, block.line(), block.fields());
        BlockWords words = new BlockWords(lines, block);
        Edit edit = ApplianceEditReader.reads(block.name()) ? ApplianceEditReader.read(block, words, fields)
                : inPlace(block, words, fields, ExpectationReader.read(lines, kind, fields));
        fields.end();
        return edit;
    }

    private static Edit inPlace(Block block, BlockWords words, Fields fields, Expectation expectation)
            throws InvalidChangesException {
        Edit edit = FileEditReader.read(block, words, fields, expectation);
        edit = edit == null ? TextEditReader.read(block, words, fields, expectation) : edit;
        edit = edit == null ? SystemEditReader.read(block, words, fields, expectation) : edit;
        if (edit == null) {
            throw words.invalid("\"" + block.name() + "\" is no edit");
        }
        return edit;
    }
}
