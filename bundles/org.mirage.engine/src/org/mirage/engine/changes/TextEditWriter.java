// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;

/** Writes edits of the lines of text files. */
final class TextEditWriter {

    private final LineWriter out;
    private final FieldWriter fields;

    TextEditWriter(LineWriter out, FieldWriter fields) {
        this.out = out;
        this.fields = fields;
    }

    void write(TextEdit edit) throws IOException {
        out.line(keyword(edit) + " " + WordWriter.word(edit.path()));
        fields.expectation(edit.expectation());
        switch (edit) {
            case ReplaceEdit replace -> {
                fields.word("pattern", replace.pattern().expression());
                fields.word("with", replace.with());
                times(replace.times());
            }
            case SetKeyEdit set -> {
                key(set.key());
                fields.word("value", set.value());
            }
            case DropKeyEdit drop -> key(drop.key());
            case InsertLineEdit insert -> insert(insert);
            case DropLineEdit drop -> {
                fields.word("pattern", drop.pattern() == null ? null : drop.pattern().expression());
                fields.word("line", drop.line());
                times(drop.times());
            }
            case PatchEdit _ -> {
                // its diff comes last
            }
        }
        fields.metadata(FieldWriter.FIELD, edit.metadata());
        if (edit instanceof PatchEdit patch) {
            fields.text("diff", patch.diff().lines(), true);
        }
    }

    private static String keyword(TextEdit edit) {
        return switch (edit) {
            case ReplaceEdit _ -> "replace";
            case SetKeyEdit _ -> "set-key";
            case DropKeyEdit _ -> "drop-key";
            case InsertLineEdit _ -> "insert-line";
            case DropLineEdit _ -> "drop-line";
            case PatchEdit _ -> "patch";
        };
    }

    private void insert(InsertLineEdit insert) throws IOException {
        fields.word("line", insert.line());
        if (insert.place().isBeside()) {
            fields.word(insert.place().word(), insert.pattern().expression());
        } else {
            out.line(FieldWriter.FIELD + insert.place().word());
        }
        fields.flag("unless-present", insert.unlessPresent());
    }

    private void key(KeyName key) throws IOException {
        out.line(FieldWriter.FIELD + "form " + key.form().word());
        fields.word("section", key.section());
        fields.word("key", key.key());
    }

    private void times(Times times) throws IOException {
        if (times != null) {
            out.line(FieldWriter.FIELD + (times.more() ? "at-least " : "times ") + times.count());
        }
    }
}
