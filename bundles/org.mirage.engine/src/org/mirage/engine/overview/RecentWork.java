// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mirage.engine.ImageSummary;
import org.mirage.engine.Library;
import org.mirage.engine.ListExports;
import org.mirage.engine.ListedExport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.applying.UpdateOrigin;

/** Finds what was done last: imports, updates of many images as one, exports. */
final class RecentWork {

    private static final Comparator<VersionSummary> NEWEST_FIRST = Comparator.comparing(VersionSummary::time).reversed();

    private final Library library;
    private final List<VersionSummary> versions;

    RecentWork(Library library, List<ImageSummary> images) {
        this.library = library;
        versions = images.stream().flatMap(image -> image.versions().stream()).sorted(NEWEST_FIRST).toList();
    }

    /** So many at most, the last first. */
    List<Work> last(int count, Monitor monitor) throws MirageException {
        List<Work> work = new ArrayList<>(made(count, monitor));
        List<ListedExport> exports = new ListExports(library).call(monitor);
        for (ListedExport export : exports.subList(Math.max(0, exports.size() - count), exports.size())) {
            work.add(new Work(Work.Kind.EXPORT, export.time(), export.author(),
                    versions.stream().filter(version -> version.record().equals(export.export().version())).toList(), export.export().label(),
                    export.export().target()));
        }
        return work.stream().sorted(Comparator.comparing(Work::time).reversed()).limit(count).toList();
    }

    /** Which versions are of one batch only their records tell; those are read until there is enough, and none of a batch is left out. */
    private List<Work> made(int count, Monitor monitor) throws MirageException {
        List<Work> imports = new ArrayList<>();
        Map<UUID, List<VersionSummary>> batches = new LinkedHashMap<>();
        for (VersionSummary version : versions) {
            monitor.check();
            UUID batch = UpdateOrigin.of(library.record(version)).map(UpdateOrigin::batch).orElse(null);
            boolean known = batch != null && batches.containsKey(batch);
            if (!known && imports.size() + batches.size() == count) {
                break;
            }
            if (batch == null) {
                imports.add(new Work(Work.Kind.IMPORT, version.time(), version.author(), List.of(version), "", ""));
            } else {
                batches.computeIfAbsent(batch, _ -> new ArrayList<>()).add(version);
            }
        }
        List<Work> made = new ArrayList<>(imports);
        batches.values().forEach(some -> made.add(new Work(Work.Kind.UPDATE, some.getFirst().time(), some.getFirst().author(),
                some.stream().sorted(Comparator.comparing(VersionSummary::label)).toList(), "", "")));
        return made;
    }
}
