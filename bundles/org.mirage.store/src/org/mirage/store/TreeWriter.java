// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Stores directories from the leaves up; for one thread. */
public final class TreeWriter {

    private final PackSession session;
    private final FrameWriter frames;

    /** A writer into a session, through a thread's own frames. */
    public TreeWriter(PackSession session, FrameWriter frames) {
        this.session = session;
        this.frames = frames;
    }

    /** Begins a directory; several may be open at once, as when walking down. */
    public DirectoryWriter begin() {
        return new DirectoryWriter(this);
    }

    LeafBuilder leaf() {
        return new LeafBuilder(session, frames);
    }

    Hash put(byte[] tree) throws IOException {
        ObjectName name = ObjectKind.TREE.nameOf(tree);
        if (session.claim(name)) {
            frames.put(name, ByteBuffer.wrap(tree));
        }
        return name.hash();
    }
}
