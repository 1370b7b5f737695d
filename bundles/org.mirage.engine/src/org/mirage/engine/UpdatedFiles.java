// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mirage.engine.applying.ApplyChanges;
import org.mirage.engine.applying.Conflict;
import org.mirage.engine.applying.DerivedVersion;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.applying.NewObjects;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.store.ContentWriter;
import org.mirage.store.Hash;
import org.mirage.store.LargeContent;

/** What the change sets of an update make of the files of its versions. A change set that versions have in common is read once. */
final class UpdatedFiles {

    private final Library library;
    private final UpdateSource source;
    private final Map<String, byte[]> values;
    private final boolean threeWay;
    private final NewObjects objects;
    private final Instant time;
    private final Monitor monitor;
    private final Map<GivenChanges, ApplyChanges> applying = new IdentityHashMap<>();
    private final Map<GivenChanges, Hash> stored = new IdentityHashMap<>();

    /**
     * What became of a version's files.
     *
     * @param changes what was applied; null when no change set could be made for it
     * @param applied the files; null as well
     * @param conflicts what did not fit
     */
    record Result(GivenChanges changes, ApplyChanges.Applied applied, List<Conflict> conflicts) {
    }

    UpdatedFiles(Library library, UpdateSource source, Map<String, byte[]> values, boolean threeWay, NewObjects objects, Instant time,
            Monitor monitor) throws IOException {
        this.library = library;
        this.source = source;
        this.values = values;
        this.threeWay = threeWay;
        this.objects = objects;
        this.time = time;
        this.monitor = monitor;
        if (source.common() != null) {
            applying(source.common());
        }
    }

    private ApplyChanges applying(GivenChanges changes) throws IOException {
        ApplyChanges known = applying.get(changes);
        if (known == null) {
            known = new ApplyChanges(library, changes, source.values(changes, values), threeWay, objects, time, monitor);
            applying.put(changes, known);
        }
        return known;
    }

    /** Applies the change set of a version to it. */
    Result of(VersionSummary version) throws IOException {
        GivenChanges changes;
        try {
            changes = source.changes(library, version, values, monitor);
        } catch (CancelledException e) {
            throw e;
        } catch (MirageException e) {
            return new Result(null, null, List.of(new Conflict(0, new byte[] {'/'}, "", e.getMessage())));
        }
        ApplyChanges.Applied applied = applying(changes).to(version);
        return new Result(changes, applied, applied.conflicts());
    }

    /** The version that files without conflicts become; the change set is stored with the first. */
    DerivedVersion derived(Result result, UUID batch) throws IOException {
        GivenChanges changes = result.changes();
        if (!stored.containsKey(changes)) {
            try (LargeContent content = new ContentWriter(objects).large()) {
                content.write(ByteBuffer.wrap(changes.text()));
                stored.put(changes, content.finish().name().hash());
            }
        }
        return DerivedVersion.of(result.applied().tree(), stored.get(changes), new UpdateOrigin(batch,
                applying(changes).values().shown()));
    }
}
