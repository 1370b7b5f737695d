// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** One directory on its way into the store. */
public final class DirectoryWriter {

    /**
     * The next entry, in the order of the names' unsigned bytes; a directory with its subtree.
     *
     * @throws IllegalArgumentException when the name does not follow the one before or cannot be an entry's
     */
    public void add(Entry entry) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Stores what is left and tells what the parent's entry has to say. */
    public Subtree finish() throws IOException {
        throw new UnsupportedOperationException();
    }
}
