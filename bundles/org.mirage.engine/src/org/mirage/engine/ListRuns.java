// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.running.StoredLog;
import org.mirage.store.Hash;
import org.mirage.store.VersionRecord;

/** Lists the versions that runs made, the latest first. */
public final class ListRuns {

    private final Library library;

    public ListRuns(Library library) {
        this.library = library;
    }

    /** All of them, with the versions that the runs began with. */
    public List<ListedRun> call(Monitor monitor) throws MirageException {
        List<ImageSummary> images = library.images();
        Map<Hash, VersionSummary> known = new HashMap<>();
        images.forEach(image -> image.versions().forEach(version -> known.put(version.record(), version)));
        List<ListedRun> runs = new ArrayList<>();
        for (VersionSummary version : known.values()) {
            monitor.check();
            VersionRecord record = library.record(version);
            StoredLog log = StoredLog.of(record).orElse(null);
            if (log != null) {
                VersionSummary parent = record.parents().isEmpty() ? null : known.get(record.parents().getFirst());
                runs.add(new ListedRun(version, parent, log.steps()));
            }
        }
        runs.sort(Comparator.comparing((ListedRun run) -> run.version().time()).reversed().thenComparing(run -> run.version().label()));
        return runs;
    }
}
