// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.Arrays;

import org.mirage.store.ContentWriter;
import org.mirage.store.FrameWriter;
import org.mirage.store.PackSession;

/** What a thread needs to store contents: frames of its own, filled in disk order, and memory to read into. */
final class ContentTools implements Workers.Tools {

    private static final int BUFFER = 2 << 20;

    private final FrameWriter frames;
    private final ContentWriter contents;
    private byte[] buffer = new byte[BUFFER];

    ContentTools(PackSession session) {
        frames = session.frames();
        contents = new ContentWriter(session, frames);
    }

    ContentWriter contents() {
        return contents;
    }

    /** Memory of at least so many bytes; what it held before stays. */
    byte[] buffer(int bytes) {
        if (buffer.length < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(bytes, buffer.length + BUFFER));
        }
        return buffer;
    }

    @Override
    public void finish() throws IOException {
        frames.close();
    }
}
