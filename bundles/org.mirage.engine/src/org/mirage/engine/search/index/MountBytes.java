// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.mirage.store.EntryBytes;

/** Writes what a version mounts; {@link PostingsFile#mounts} reads it. */
final class MountBytes {

    /** Roots have no names of their own, and an entry without a name is none. */
    private static final byte[] ROOT = {'r'};

    private MountBytes() {
    }

    static byte[] of(List<MountedRoot> roots) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SectionOutput out = new SectionOutput(bytes);
        out.varint(roots.size());
        for (MountedRoot root : roots) {
            out.sized(root.path().getBytes(StandardCharsets.ISO_8859_1));
            out.varint(root.volume());
            out.sized(EntryBytes.encode(root.entry().withName(ROOT)));
        }
        return bytes.toByteArray();
    }
}
