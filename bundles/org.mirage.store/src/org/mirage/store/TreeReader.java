// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.util.List;

/** Reads directories by their trees' hashes; for any number of threads. Recent ones are kept decoded. */
public final class TreeReader {

    public TreeReader(ObjectSource source) {
        throw new UnsupportedOperationException();
    }

    /** All entries of a directory; for large ones use {@link #visit}. */
    public List<Entry> list(Hash tree) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Visits the entries of a directory. */
    public void visit(Hash tree, EntryVisitor visitor) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Visits the entries of a directory whose names are equal to or follow a name. */
    public void visitFrom(Hash tree, byte[] firstName, EntryVisitor visitor) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Visits the entries of a directory from a position on, the first being 0. */
    public void visitFrom(Hash tree, long firstPosition, EntryVisitor visitor) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The entry of a name, or null; reads only the part of the directory that would hold it. */
    public Entry find(Hash tree, byte[] name) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Entries of a directory, not counting what lies deeper. */
    public long count(Hash tree) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** One object of a directory, for comparing: parts of equal hash need not be read. */
    public TreeNode node(Hash tree) throws IOException {
        throw new UnsupportedOperationException();
    }
}
