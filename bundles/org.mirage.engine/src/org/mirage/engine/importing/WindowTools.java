// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;

import org.mirage.store.FrameWriter;
import org.mirage.store.PackSession;

/** What a thread needs to map windows: frames for residue, and memory to read into. */
final class WindowTools implements Workers.Tools {

    static final int BUFFER = 1 << 20;

    private final FrameWriter frames;
    private final AreaWriter areas;
    private final byte[] buffer = new byte[BUFFER];

    WindowTools(PackSession session) {
        frames = session.frames();
        areas = new AreaWriter(session, frames);
    }

    AreaWriter areas() {
        return areas;
    }

    byte[] buffer() {
        return buffer;
    }

    @Override
    public void finish() throws IOException {
        frames.close();
    }
}
