// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Stores the hard-link groups of a volume, in bounded memory; for one thread. */
public final class LinkTableWriter implements Closeable {

    public LinkTableWriter(PackSession session, FrameWriter frames) {
        throw new UnsupportedOperationException();
    }

    /** A group of two or more full paths without leading slash; paths and groups in any order. */
    public void add(List<byte[]> paths) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Stores the table; null when there are no groups. */
    public Hash finish() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Removes temporary files. */
    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
