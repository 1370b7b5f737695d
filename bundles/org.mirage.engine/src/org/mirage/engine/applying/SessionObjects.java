// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.store.FrameWriter;
import org.mirage.store.ObjectName;
import org.mirage.store.PackSession;

/** New objects that go into a library once its session is committed; for one thread. */
public final class SessionObjects implements NewObjects {

    private final PackSession session;
    private final FrameWriter frames;

    /** Objects of a session. */
    public SessionObjects(PackSession session) {
        this.session = session;
        frames = session.frames();
    }

    @Override
    public boolean claim(ObjectName name) {
        return session.claim(name);
    }

    @Override
    public void put(ObjectName name, ByteBuffer bytes) throws IOException {
        frames.put(name, bytes);
    }

    @Override
    public void flush() throws IOException {
        frames.flush();
    }

    @Override
    public boolean contains(ObjectName name) throws IOException {
        return session.contains(name);
    }

    @Override
    public long size(ObjectName name) throws IOException {
        return session.size(name);
    }

    @Override
    public byte[] read(ObjectName name) throws IOException {
        return session.read(name);
    }

    @Override
    public void read(ObjectName name, long offset, ByteBuffer target) throws IOException {
        session.read(name, offset, target);
    }
}
