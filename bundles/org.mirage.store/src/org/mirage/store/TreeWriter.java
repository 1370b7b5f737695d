// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Stores directories from the leaves up; for one thread. */
public final class TreeWriter {

    private final ObjectTarget target;

    /** A writer into a session, through a thread's own frames. */
    public TreeWriter(PackSession session, FrameWriter frames) {
        this(new SessionTarget(session, frames));
    }

    /** A writer to wherever objects are taken. */
    public TreeWriter(ObjectTarget target) {
        this.target = target;
    }

    /** Begins a directory; several may be open at once, as when walking down. */
    public DirectoryWriter begin() {
        return new DirectoryWriter(this);
    }

    LeafBuilder leaf() {
        return new LeafBuilder(target);
    }

    Hash put(byte[] tree) throws IOException {
        ObjectName name = ObjectKind.TREE.nameOf(tree);
        if (target.claim(name)) {
            target.put(name, ByteBuffer.wrap(tree));
        }
        return name.hash();
    }
}
