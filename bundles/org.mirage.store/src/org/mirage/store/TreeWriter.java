// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/** Stores directories from the leaves up; for one thread. */
public final class TreeWriter {

    public TreeWriter(PackSession session, FrameWriter frames) {
        throw new UnsupportedOperationException();
    }

    /** Begins a directory; several may be open at once, as when walking down. */
    public DirectoryWriter begin() {
        throw new UnsupportedOperationException();
    }
}
