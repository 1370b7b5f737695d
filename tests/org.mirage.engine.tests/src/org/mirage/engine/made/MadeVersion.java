// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Mount;
import org.mirage.engine.Names;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.store.Hash;
import org.mirage.store.PackSession;
import org.mirage.store.PackStore;
import org.mirage.store.VersionRecord;

/** A version in a store of its own, put together from made volumes. */
public final class MadeVersion implements AutoCloseable {

    private final PackStore store;
    private final VersionFiles files;

    public MadeVersion(Path folder, MadeVolume... volumes) throws IOException {
        store = PackStore.open(folder);
        VersionRecord record;
        try (PackSession session = store.begin()) {
            record = MadeRecord.store(session, new UUID(1, 2), 1, Instant.EPOCH, Map.of(), volumes);
            session.commit();
        }
        VersionSummary summary = new VersionSummary(record.image(), "made", 1, Hash.sha256(new byte[0]), Instant.EPOCH, "", "", "", 0, 0,
                0, 0, 0, Map.of());
        files = new VersionFiles(summary, record, store);
    }

    /** What its objects are read from. */
    public PackStore store() {
        return store;
    }

    public VersionFiles files() {
        return files;
    }

    /** Where the machine mounts volumes: {@code /=0 /home=1}. */
    public String mounts() {
        StringBuilder text = new StringBuilder();
        for (Mount mount : files.mounts()) {
            text.append(text.isEmpty() ? "" : " ").append(mount).append('=').append(mount.volume());
        }
        return text.toString();
    }

    /** What a directory holds: {@code etc home}. */
    public String list(String directory) throws IOException {
        return String.join(" ", files.list(find(directory)).stream().map(entry -> Names.show(entry.name())).toList());
    }

    public MachineEntry find(String path) throws IOException {
        return files.find(path.getBytes(StandardCharsets.ISO_8859_1));
    }

    public String read(String path) throws IOException {
        try (var in = files.open(files.resolve(path.getBytes(StandardCharsets.ISO_8859_1)))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    public String notes() {
        return String.join("\n", files.notes());
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
