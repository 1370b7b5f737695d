// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import org.mirage.engine.EntryKinds;

/** Writes edits of every kind, each with its fields in an order that never changes. */
final class EditWriter {

    private final LineWriter out;
    private final FieldWriter fields;

    EditWriter(LineWriter out) {
        this.out = out;
        fields = new FieldWriter(out);
    }

    void write(Edit edit) throws IOException {
        out.comment(edit.comment());
        switch (edit) {
            case TextEdit text -> new TextEditWriter(out, fields).write(text);
            case PathEdit file -> file(file);
            case SystemEdit system -> new SystemEditWriter(out, fields).write(system);
            case ApplianceEdit appliance -> new ApplianceEditWriter(out, fields).write(appliance);
        }
    }

    private void file(PathEdit edit) throws IOException {
        String path = WordWriter.word(edit.path());
        out.line(switch (edit) {
            case PutEdit put -> "put " + EntryKinds.word(put.type()) + " " + path;
            case PutTreeEdit put -> "put-tree " + path;
            case RemoveEdit remove -> (remove.tree() ? "remove-tree " : "remove ") + path;
            case RenameEdit rename -> "rename " + path + " to " + WordWriter.word(rename.to());
            case LinkEdit link -> "link " + path + " to " + WordWriter.word(link.file());
            case SetEdit set -> "set " + path;
            case TextEdit text -> throw new IllegalStateException(text.toString());
        });
        fields.expectation(edit.expectation());
        switch (edit) {
            case PutEdit put -> fields.put(put);
            case PutTreeEdit put -> {
                fields.metadata(FieldWriter.FIELD, put.metadata());
                fields.body(put.body());
            }
            case SetEdit set -> fields.metadata(FieldWriter.FIELD, set.metadata());
            case RemoveEdit _, RenameEdit _, LinkEdit _, TextEdit _ -> {
                // their first line says all
            }
        }
    }
}
