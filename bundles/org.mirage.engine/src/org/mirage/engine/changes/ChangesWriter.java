// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a {@code .changes} file edit by edit in the one canonical form: what is read and written again is equal byte by byte.
 */
public final class ChangesWriter {

    private final LineWriter out;
    private final EditWriter writer;
    private long edits;

    /**
     * Writes what stands before the edits.
     *
     * @param target stays open
     */
    public ChangesWriter(OutputStream target, ChangesHeader header) throws IOException {
        out = new LineWriter(target);
        writer = new EditWriter(out);
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
        writer.write(edit);
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
