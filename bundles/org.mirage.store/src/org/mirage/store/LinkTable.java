// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.util.List;

/** The hard-link groups of a volume: paths that are one file. */
public final class LinkTable {

    /** The table of a hash, or an empty one for null. */
    public static LinkTable read(ObjectSource source, Hash table) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** All paths of the file that a path names, sorted by bytes; empty when it has no other. */
    public List<byte[]> groupOf(byte[] path) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Number of groups. */
    public long size() {
        throw new UnsupportedOperationException();
    }

    /** All groups, in the order of their first paths; for tables that may be large use {@link #visit}. */
    public List<List<byte[]>> groups() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Visits all groups, in the order of their first paths. */
    public void visit(LinkVisitor visitor) throws IOException {
        throw new UnsupportedOperationException();
    }
}
