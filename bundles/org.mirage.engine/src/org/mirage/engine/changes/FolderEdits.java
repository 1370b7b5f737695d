// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import org.mirage.engine.compare.Difference;

/** Holds the edits of folders on the way back until what lies below them is done, so that a folder comes after its folders. */
final class FolderEdits {

    private record Folder(String path, Difference difference) {
    }

    private final EntryEdits edits;
    private final EditSink sink;
    private final Deque<Folder> entered = new ArrayDeque<>();

    FolderEdits(EntryEdits edits, EditSink sink) {
        this.edits = edits;
        this.sink = sink;
    }

    void enter(String path, Difference difference) {
        entered.push(new Folder(path, difference));
    }

    /** Goes on to a path, which leaves all folders that it does not lie in. */
    void leave(String next) throws IOException {
        while (!entered.isEmpty() && !RawPath.isWithin(next, entered.peek().path)) {
            write(entered.pop());
        }
    }

    /** Writes what is still held. */
    void finish() throws IOException {
        while (!entered.isEmpty()) {
            write(entered.pop());
        }
    }

    private void write(Folder folder) throws IOException {
        Difference difference = folder.difference;
        PathEdit edit = edits.change(folder.path, difference.left(), difference.right(), difference.change().facets());
        if (edit != null) {
            sink.edit(edit);
        }
    }
}
