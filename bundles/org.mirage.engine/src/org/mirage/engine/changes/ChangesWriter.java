// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.mirage.engine.EntryKinds;

/**
 * Writes a {@code .changes} file edit by edit in the one canonical form: what is read and written again is equal byte by byte.
 */
public final class ChangesWriter {

    private final LineWriter out;
    private final FieldWriter fields;
    private long edits;

    /**
     * Writes what stands before the edits.
     *
     * @param target stays open
     */
    public ChangesWriter(OutputStream target, ChangesHeader header) throws IOException {
        out = new LineWriter(target);
        fields = new FieldWriter(out);
        out.line(ChangesReader.MAGIC + ChangesReader.FORMAT);
        out.comment(header.comment());
        if (!header.title().isEmpty()) {
            out.line("title " + WordWriter.word(header.title()));
        }
        origin("from", header.from());
        origin("to", header.to());
        for (Parameter parameter : header.parameters()) {
            parameter(parameter);
        }
        out.gap();
    }

    /** Edits that were written. */
    public long edits() {
        return edits;
    }

    /** Writes the next edit. */
    public void edit(Edit edit) throws IOException {
        out.begin();
        out.comment(edit.comment());
        String path = WordWriter.word(edit.path());
        switch (edit) {
            case PutEdit put -> {
                out.line("put " + EntryKinds.word(put.type()) + " " + path);
                fields.expectation(edit.expectation());
                fields.put(put);
            }
            case PutTreeEdit put -> {
                out.line("put-tree " + path);
                fields.expectation(edit.expectation());
                fields.metadata(FieldWriter.FIELD, put.metadata());
                fields.body(put.body());
            }
            case RemoveEdit remove -> {
                out.line((remove.tree() ? "remove-tree " : "remove ") + path);
                fields.expectation(edit.expectation());
            }
            case RenameEdit rename -> {
                out.line("rename " + path + " to " + WordWriter.word(rename.to()));
                fields.expectation(edit.expectation());
            }
            case LinkEdit link -> {
                out.line("link " + path + " to " + WordWriter.word(link.file()));
                fields.expectation(edit.expectation());
            }
            case SetEdit set -> {
                out.line("set " + path);
                fields.expectation(edit.expectation());
                fields.metadata(FieldWriter.FIELD, set.metadata());
            }
        }
        edits++;
    }

    /** Writes the end, without which nobody takes the file for a whole one. */
    public void end(List<String> comment) throws IOException {
        out.comment(comment);
        out.line(ChangesReader.END);
        out.flush();
    }

    private void origin(String word, Origin origin) throws IOException {
        if (origin != null) {
            out.line(word + " " + WordWriter.word(origin.version()) + " " + Words.PLAIN + origin.record());
        }
    }

    private void parameter(Parameter parameter) throws IOException {
        out.comment(parameter.comment());
        out.line("parameter " + parameter.name());
        if (parameter.initial() != null) {
            out.line(FieldWriter.FIELD + "default " + WordWriter.word(parameter.initial()));
        }
        if (parameter.about() != null) {
            out.line(FieldWriter.FIELD + "about " + WordWriter.word(parameter.about()));
        }
        if (parameter.secret()) {
            out.line(FieldWriter.FIELD + "secret");
        }
    }
}
