// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;
import org.mirage.store.ContentWriter;
import org.mirage.store.FrameWriter;
import org.mirage.store.Hash;
import org.mirage.store.LargeContent;
import org.mirage.store.ObjectSource;
import org.mirage.store.PackSession;
import org.mirage.store.VersionRecord;

/**
 * The log of the run that made a version: a content in the store, named by the version's record.
 *
 * @param name of its content
 * @param bytes how long it is
 * @param steps what was done, a line each
 */
public record StoredLog(ContentName name, long bytes, List<String> steps) {

    /** The field of a version's record that says so. */
    public static final String FIELD = "run";

    private static final String LOG = "log";
    private static final String BYTES = "bytes";
    private static final String STEPS = "steps";
    private static final int BUFFER = 1 << 16;

    /** The log of a version; empty for one that no run made. */
    public static Optional<StoredLog> of(VersionRecord version) {
        return version.extra().get(FIELD) instanceof Map<?, ?> fields && fields.get(LOG) instanceof byte[] hash
                && hash.length == Hash.SIZE && fields.get(BYTES) instanceof Long bytes && fields.get(STEPS) instanceof List<?> steps
                        ? Optional.of(new StoredLog(new ContentName(Hash.of(hash), false), bytes,
                                steps.stream().map(String::valueOf).toList()))
                        : Optional.empty();
    }

    /** Stores a log. */
    static StoredLog store(RunLog log, List<String> steps, PackSession session) throws IOException {
        FrameWriter frames = session.frames();
        ContentWriter writer = new ContentWriter(session, frames);
        ContentName name;
        try (InputStream in = log.open()) {
            if (log.size() <= ContentWriter.SMALL_LIMIT) {
                name = writer.small(in.readAllBytes());
            } else {
                try (LargeContent content = writer.large()) {
                    byte[] buffer = new byte[BUFFER];
                    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                        content.write(ByteBuffer.wrap(buffer, 0, read));
                    }
                    name = content.finish().name();
                }
            }
        }
        frames.flush();
        return new StoredLog(name, log.size(), steps);
    }

    Map<String, Object> fields() {
        return Map.of(LOG, name.hash(), BYTES, bytes, STEPS, steps);
    }

    /** Its bytes. */
    public InputStream open(ObjectSource objects) throws IOException {
        return new ContentReader(objects).open(name);
    }
}
