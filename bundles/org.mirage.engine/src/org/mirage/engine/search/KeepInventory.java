// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.PackageLists;
import org.mirage.engine.search.index.UpdateIndex;
import org.mirage.store.Hash;

/**
 * Brings versions that were just made into what questions are answered from: the search index and the packages in the catalog, of a library
 * that was ever asked such questions. Whatever goes wrong, whoever asks next brings in what is missing.
 */
public final class KeepInventory {

    /** Where somebody waits for the end of something else. */
    private static final Duration MOMENT = Duration.ofMillis(500);
    /** Where even what was begun is given up. */
    private static final int GIVEN_UP = 4;

    private final Library library;
    private Duration patience;

    /** Will bring in what a library took in. */
    public KeepInventory(Library library) {
        this.library = library;
    }

    /** Has it take no more than a moment, since somebody waits. */
    public KeepInventory soon() {
        patience = MOMENT;
        return this;
    }

    /** Brings in the versions with these records; returns as if nothing was to be done when it cannot. */
    public void call(Set<Hash> records, Monitor monitor) {
        if (records.isEmpty()) {
            return;
        }
        Monitor silent = new Silent(monitor, patience == null ? Long.MAX_VALUE : System.nanoTime() + GIVEN_UP * patience.toNanos());
        try {
            List<VersionSummary> versions = library.images().stream().flatMap(image -> image.versions().stream())
                    .filter(version -> records.contains(version.record())).toList();
            new UpdateIndex(library).keepUp(versions, patience, silent);
            new PackageLists(library).keepUp(versions, patience != null, silent);
        } catch (IOException later) {
            // whoever searches next brings them in, or is told what is wrong
        }
    }

    /** Tells nobody anything, and ends in time. */
    private record Silent(Monitor monitor, long end) implements Monitor {

        @Override
        public void begin(String task, long total) {
            // nobody asked for it
        }

        @Override
        public void worked(long units) {
            // nobody asked for it
        }

        @Override
        public void note(String fact) {
            // whoever asks next is told
        }

        @Override
        public boolean cancelled() {
            return monitor.cancelled() || System.nanoTime() > end;
        }
    }
}
