// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.catalog.Catalog;

/** Tells how versions came off in the scans that looked at them; nothing is looked at for it. */
public final class ResultsOfScans {

    private final Catalog catalog;

    public ResultsOfScans(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What is known of each of these versions, in their order; none for one that no scan looked at. */
    public Map<VersionSummary, List<KnownResult>> of(List<VersionSummary> versions) throws MirageException {
        return catalog.asked(connection -> {
            Map<VersionSummary, List<KnownResult>> results = new LinkedHashMap<>();
            for (VersionSummary version : versions) {
                results.put(version, ResultTables.load(connection, version.record()));
            }
            return results;
        });
    }
}
