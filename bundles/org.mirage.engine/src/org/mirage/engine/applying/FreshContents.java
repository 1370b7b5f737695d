// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;
import org.mirage.store.ContentWriter;
import org.mirage.store.Hash;
import org.mirage.store.LargeContent;

/** Contents that edits make: held in memory until all of them are done, as long as they are not too many. */
final class FreshContents {

    private static final long LIMIT = 64 << 20;

    private final NewObjects objects;
    private final ContentWriter writer;
    private final ContentReader reader;
    private final Map<ContentName, byte[]> held = new LinkedHashMap<>();
    private long bytes;

    FreshContents(NewObjects objects) {
        this.objects = objects;
        writer = new ContentWriter(objects);
        reader = new ContentReader(objects);
    }

    /** Takes a content, which is not changed afterwards; its name. */
    ContentName add(byte[] content) throws IOException {
        ContentName name = new ContentName(Hash.sha256(content), false);
        if (held.putIfAbsent(name, content) == null) {
            bytes += content.length;
            if (bytes > LIMIT) {
                store();
            }
        }
        return name;
    }

    /** A content, one that was just made or one of the library; not to be changed. */
    byte[] read(ContentName name, int size) throws IOException {
        byte[] fresh = held.get(name);
        if (fresh != null) {
            return fresh;
        }
        ByteBuffer content = ByteBuffer.allocate(size);
        reader.read(name, 0, content);
        return content.array();
    }

    /** Puts all that is held where it can be read from. */
    void store() throws IOException {
        for (byte[] content : held.values()) {
            if (content.length <= ContentWriter.SMALL_LIMIT) {
                writer.small(content);
            } else {
                try (LargeContent large = writer.large()) {
                    large.write(ByteBuffer.wrap(content));
                    large.finish();
                }
            }
        }
        objects.flush();
        held.clear();
        bytes = 0;
    }
}
