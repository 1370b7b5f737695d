// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.mirage.engine.MirageException;

/** Writes lines, none longer than a reader takes. */
final class LineWriter {

    /** Bytes that an edit may take: half of what a reader takes, which counts what follows an edit, too. */
    private static final int EDIT_LIMIT = BlockReader.BLOCK_LIMIT / 2;

    private final OutputStream target;
    private boolean gap = true;
    private int size;

    LineWriter(OutputStream target) {
        this.target = target;
    }

    /** Begins an edit. */
    void begin() {
        size = 0;
    }

    void line(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LineSource.LINE_LIMIT) {
            throw new MirageException("a line of more than " + LineSource.LINE_LIMIT + " bytes cannot stand in a change set: "
                    + LineSource.show(text));
        }
        size += bytes.length;
        if (size > EDIT_LIMIT) {
            throw new MirageException("an edit of more than " + EDIT_LIMIT + " bytes cannot stand in a change set: "
                    + LineSource.show(text));
        }
        target.write(bytes);
        target.write('\n');
        gap = false;
    }

    /** An empty line, unless there is one already. */
    void gap() throws IOException {
        if (!gap) {
            target.write('\n');
            gap = true;
        }
    }

    /** Comments, set off from what is before them. */
    void comment(List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            gap();
        }
        for (String line : lines) {
            line(line.isEmpty() ? "#" : "# " + line);
        }
    }

    void flush() throws IOException {
        target.flush();
    }
}
