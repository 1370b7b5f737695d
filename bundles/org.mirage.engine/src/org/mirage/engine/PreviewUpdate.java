// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.mirage.engine.applying.ApplyChanges;
import org.mirage.engine.applying.DerivedVersion;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.applying.MemoryObjects;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.engine.catalog.ListedImage;
import org.mirage.store.Hash;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/** Shows what a change set would make of a version, without doing it: neither lock nor disk is needed. */
public final class PreviewUpdate {

    private final Library library;
    private final VersionName target;
    private final GivenChanges changes;
    private Map<String, byte[]> parameters = Map.of();
    private boolean threeWay;

    /** Will show what that change set makes of a version. */
    public PreviewUpdate(Library library, VersionName target, GivenChanges changes) {
        this.library = library;
        this.target = target;
        this.changes = changes;
    }

    /** Values of parameters by name, raw bytes; others have their defaults. */
    public PreviewUpdate parameters(Map<String, byte[]> value) {
        parameters = new LinkedHashMap<>(value);
        return this;
    }

    /** True to merge what it does to a text with what others did to it, where both do not touch the same lines. */
    public PreviewUpdate threeWay(boolean value) {
        threeWay = value;
        return this;
    }

    /**
     * Applies it in memory.
     *
     * @throws MirageException when the version is not there, a parameter has no value, or more new content is put than memory
     *         should hold
     */
    public UpdatePreview call(Monitor monitor) throws IOException {
        VersionSummary version = library.version(target);
        MemoryObjects objects = new MemoryObjects(library.store());
        ApplyChanges.Applied applied = new ApplyChanges(library, changes, parameters, threeWay, objects, Instant.now(), monitor)
                .to(version);
        DerivedVersion derived = DerivedVersion.of(applied.tree(), null, new UpdateOrigin(new UUID(0, 0), Map.of()));
        int number = library.list().image(version.name()).map(ListedImage::nextNumber).orElse(version.number() + 1);
        VersionRecord record = derived.record(number, System.getProperty("user.name"), "", applied.tree().time(), objects);
        VersionSummary summary = new VersionSummary(version.image(), version.name(), number, Hash.sha256(record.encode()),
                record.time(), record.author(), "", record.system().getOrDefault("PRETTY_NAME", ""), version.diskBytes(),
                record.volumes().stream().mapToLong(VolumeRecord::bytes).sum(),
                record.volumes().stream().mapToLong(VolumeRecord::entries).sum(), -1, -1, Map.of());
        return new UpdatePreview(applied.tree().files(), new VersionFiles(summary, record, objects), applied.conflicts(),
                applied.alreadyThere());
    }
}
