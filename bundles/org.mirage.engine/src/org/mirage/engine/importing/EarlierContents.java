// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.Monitor;
import org.mirage.engine.Zeros;
import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;
import org.mirage.store.ContentWriter;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;
import org.mirage.store.ObjectName;
import org.mirage.store.ObjectSource;
import org.mirage.store.TreeReader;
import org.mirage.store.VolumeRecord;

/** The large contents of an earlier version, found by the chunk that each begins with; small ones are their only chunk. */
final class EarlierContents {

    private final ObjectSource objects;
    private final ContentReader contents;
    private final Map<Hash, List<ContentName>> byFirstChunk = new HashMap<>();
    /** The chunk that was read last. */
    private Hash lookedInto;
    private byte[] bytes;

    private EarlierContents(ObjectSource objects) {
        this.objects = objects;
        contents = new ContentReader(objects);
    }

    /** Goes through the directories of an earlier version; equal ones once. */
    static EarlierContents of(List<VolumeRecord> volumes, ObjectSource objects, Monitor monitor) throws IOException {
        EarlierContents found = new EarlierContents(objects);
        TreeReader trees = new TreeReader(objects);
        Set<Hash> seen = new HashSet<>();
        Set<ContentName> known = new HashSet<>();
        List<Hash> left = new ArrayList<>();
        for (VolumeRecord volume : volumes) {
            if (volume.root() != null && seen.add(volume.root().subtree().tree())) {
                left.add(volume.root().subtree().tree());
            }
        }
        while (!left.isEmpty()) {
            monitor.check();
            trees.visit(left.removeLast(), entry -> {
                if (entry.type() == EntryType.DIRECTORY && seen.add(entry.subtree().tree())) {
                    left.add(entry.subtree().tree());
                } else if (isLarge(entry) && known.add(entry.content())) {
                    found.add(entry.content());
                }
                return true;
            });
        }
        return found;
    }

    private static boolean isLarge(Entry entry) {
        return entry.type() == EntryType.FILE && entry.size() > ContentWriter.SMALL_LIMIT && entry.content() != null;
    }

    private void add(ContentName name) throws IOException {
        Hash[] first = new Hash[1];
        contents.pieces(name, (offset, chunk, length) -> first[0] = first[0] == null ? chunk : first[0]);
        if (first[0] != null) {
            byFirstChunk.computeIfAbsent(first[0], chunk -> new ArrayList<>(1)).add(name);
        }
    }

    ContentReader reader() {
        return contents;
    }

    /** The large contents whose first bytes that are no hole are a chunk. */
    List<ContentName> beginningWith(Hash chunk) {
        return byFirstChunk.getOrDefault(chunk, List.of());
    }

    /** True when a chunk has so many bytes. */
    boolean hasSize(Hash chunk, long bytes) throws IOException {
        return objects.size(ObjectName.chunk(chunk)) == bytes;
    }

    /** True when a part of a chunk is zero, as where the device has holes and a file of it has none. */
    boolean isZero(Hash chunk, int from, int length) throws IOException {
        if (!chunk.equals(lookedInto)) {
            bytes = objects.read(ObjectName.chunk(chunk));
            lookedInto = chunk;
        }
        return from + length <= bytes.length && Zeros.only(bytes, from, length);
    }
}
