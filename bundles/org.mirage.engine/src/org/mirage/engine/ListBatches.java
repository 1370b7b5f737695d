// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mirage.engine.applying.UpdateOrigin;

/** Lists what updates made, the latest first. */
public final class ListBatches {

    private final Library library;

    public ListBatches(Library library) {
        this.library = library;
    }

    /** All batches of which a version is still in the library. */
    public List<UpdateBatch> call(Monitor monitor) throws MirageException {
        Map<UUID, List<VersionSummary>> versions = new LinkedHashMap<>();
        for (ImageSummary image : library.images()) {
            for (VersionSummary version : image.versions()) {
                monitor.check();
                UpdateOrigin.of(library.record(version))
                        .ifPresent(origin -> versions.computeIfAbsent(origin.batch(), batch -> new ArrayList<>()).add(version));
            }
        }
        return versions.entrySet().stream().map(ListBatches::batch).sorted(Comparator.comparing(UpdateBatch::time).reversed()).toList();
    }

    private static UpdateBatch batch(Map.Entry<UUID, List<VersionSummary>> made) {
        VersionSummary first = made.getValue().getFirst();
        return new UpdateBatch(made.getKey(), first.time(), first.author(), first.message(), made.getValue());
    }
}
