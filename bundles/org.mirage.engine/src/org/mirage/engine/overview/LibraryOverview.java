// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.ByteCount;
import org.mirage.engine.IgnoredFindings;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.scanning.KnownResult;
import org.mirage.engine.scanning.ResultsOfScans;
import org.mirage.store.PackInfo;

/** Tells how a library stands, from what is known already: reads no image, and scans nothing. */
public final class LibraryOverview {

    /** What was done last is told to this number. */
    private static final int WORK_LIMIT = 12;

    private final Library library;

    public LibraryOverview(Library library) {
        this.library = library;
    }

    /** Tells it. */
    public OverviewReport call(Monitor monitor) throws MirageException {
        List<ImageSummary> images = library.images();
        List<VersionSummary> newest = images.stream().map(ImageSummary::newest).sorted(Comparator.comparing(VersionSummary::time)).toList();
        List<VersionSummary> all = images.stream().flatMap(image -> image.versions().stream()).toList();
        return new OverviewReport(images.size(), all.size(), all.stream().mapToLong(VersionSummary::fileBytes).reduce(0, ByteCount::plus),
                library.store().packs().stream().mapToLong(PackInfo::bytes).sum(), findings(newest, monitor), newest,
                new RecentWork(library, images).last(WORK_LIMIT, monitor));
    }

    private KnownFindings findings(List<VersionSummary> newest, Monitor monitor) throws MirageException {
        Map<VersionSummary, List<KnownResult>> results = new ResultsOfScans(library.catalog()).of(newest);
        Set<String> ignored = results.values().stream().allMatch(List::isEmpty) ? Set.of() : new IgnoredFindings(library).all(monitor).keySet();
        return KnownFindings.of(results, ignored);
    }
}
