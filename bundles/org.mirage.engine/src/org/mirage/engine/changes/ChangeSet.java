// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.MirageException;

/**
 * An ordered list of edits that is held as a whole; {@link ChangesReader} and {@link ChangesWriter} take one edit at a time.
 *
 * @param header what stands before them
 * @param edits in the order in which they are done
 * @param comment lines after them
 */
public record ChangeSet(ChangesHeader header, List<Edit> edits, List<String> comment) {

    /** Bytes of a file that is read as a whole. */
    private static final long SIZE_LIMIT = 64 << 20;

    public ChangeSet {
        edits = List.copyOf(edits);
        comment = List.copyOf(comment);
    }

    /**
     * Reads a {@code .changes} file.
     *
     * @throws InvalidChangesException when it is none; the message names line and reason
     * @throws MirageException when it has more than 64 MiB
     */
    public static ChangeSet read(Path file) throws IOException {
        if (Files.size(file) > SIZE_LIMIT) {
            throw new MirageException(file + " has more than " + (SIZE_LIMIT >> 20) + " MiB, too much to be held as a whole");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(new BufferedInputStream(in), file.getFileName().toString());
        }
    }

    /** Reads a {@code .changes} file from a stream; the source is what messages call it. */
    public static ChangeSet read(InputStream in, String source) throws IOException {
        ChangesReader reader = new ChangesReader(in, source);
        List<Edit> edits = new ArrayList<>();
        for (Edit edit = reader.next(); edit != null; edit = reader.next()) {
            edits.add(edit);
        }
        return new ChangeSet(reader.header(), edits, reader.closingComment());
    }

    /** Writes all of it in the one canonical form. */
    public void write(OutputStream out) throws IOException {
        ChangesWriter writer = new ChangesWriter(new BufferedOutputStream(out), header);
        for (Edit edit : edits) {
            writer.edit(edit);
        }
        writer.end(comment);
    }
}
