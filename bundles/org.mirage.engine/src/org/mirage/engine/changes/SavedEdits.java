// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.compare.Comparison;

/** Writes the change set of a comparison. */
public final class SavedEdits {

    private final long edits;
    private final long leftOut;

    private SavedEdits(long edits, long leftOut) {
        this.edits = edits;
        this.leftOut = leftOut;
    }

    /**
     * Writes what makes the left version into the right one.
     *
     * @param target stays open
     * @param title what it is for, empty when not said
     * @param textLimit bytes up to which texts are written out
     */
    public static SavedEdits write(Comparison comparison, ChosenPaths chosen, OutputStream target, String title, int textLimit,
            Monitor monitor) throws IOException {
        ChangesHeader header = new ChangesHeader(title, origin(comparison.left()), origin(comparison.right()), List.of(),
                List.of());
        ChangesWriter writer = new ChangesWriter(target, header);
        EditSink sink = new EditSink(writer, monitor);
        new DifferenceEdits(comparison, chosen, new EntryEdits(comparison.right(), textLimit), sink, monitor).write();
        sink.finish();
        writer.end(List.of());
        return new SavedEdits(writer.edits(), sink.leftOut());
    }

    /** Edits that were written. */
    public long edits() {
        return edits;
    }

    /** Paths that differ and are not in it. */
    public long leftOut() {
        return leftOut;
    }

    private static Origin origin(VersionFiles files) {
        return new Origin(files.summary().label(), files.summary().record());
    }
}
