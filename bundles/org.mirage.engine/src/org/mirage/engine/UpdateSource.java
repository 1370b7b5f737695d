// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.readymade.ReadyMade;
import org.mirage.engine.readymade.ReadyMadeSets;

/** Where an update has its change set from: one for all versions, or one that is made for each of them. */
final class UpdateSource {

    private final GivenChanges common;
    private final ReadyMade ready;

    /** Passes on notes and whether to stop; progress is counted in versions. */
    private record Asides(Monitor monitor) implements Monitor {

        @Override
        public void begin(String task, long total) {
            // it is a part of what has begun already
        }

        @Override
        public void worked(long units) {
            // a version counts when it is done
        }

        @Override
        public void note(String fact) {
            monitor.note(fact);
        }

        @Override
        public boolean cancelled() {
            return monitor.cancelled();
        }
    }

    private UpdateSource(GivenChanges common, ReadyMade ready) {
        this.common = common;
        this.ready = ready;
    }

    static UpdateSource of(GivenChanges changes) {
        return new UpdateSource(changes, null);
    }

    static UpdateSource of(ReadyMade ready) {
        return new UpdateSource(null, ready);
    }

    /** The change set that all versions have in common, null when each has its own. */
    GivenChanges common() {
        return common;
    }

    /**
     * Checks that a ready-made change set can be made with these values at all.
     *
     * @throws MirageException when a value is missing or unknown
     */
    void check(Map<String, byte[]> values) throws MirageException {
        if (ready != null) {
            ReadyMadeSets.checkValues(ready, values);
        }
    }

    /**
     * The change set for a version.
     *
     * @throws MirageException when a ready-made one cannot be made for it, saying why
     */
    GivenChanges changes(Library library, VersionSummary version, Map<String, byte[]> values, Monitor monitor) throws IOException {
        if (common != null) {
            return common;
        }
        VersionFiles files = new VersionFiles(version, library.record(version), library.store());
        return GivenChanges.of(ready.changes(files, values, new Asides(monitor)), null);
    }

    /** The values that are left to be given when a change set is applied; those of a ready-made one are in it, but for secret ones. */
    Map<String, byte[]> values(GivenChanges changes, Map<String, byte[]> values) {
        if (ready == null) {
            return values;
        }
        Map<String, byte[]> left = new LinkedHashMap<>(values);
        left.keySet().retainAll(changes.header().parameters().stream().map(Parameter::name).toList());
        return left;
    }
}
