// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes objects into a session, through a thread's own frames. */
record SessionTarget(PackSession session, FrameWriter frames) implements ObjectTarget {

    @Override
    public boolean claim(ObjectName name) {
        return session.claim(name);
    }

    @Override
    public void put(ObjectName name, ByteBuffer bytes) throws IOException {
        frames.put(name, bytes);
    }
}
