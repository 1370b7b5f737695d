// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.catalog.ListedVersion;
import org.mirage.engine.verifying.LibraryCheck;
import org.mirage.engine.verifying.VersionCheck;
import org.mirage.store.PackVerifier;
import org.mirage.store.StoreListener;
import org.mirage.store.VerifyReport;

/**
 * Checks a library: that what its packs hold is what it was when it was stored, and that each version has all that it needs. Nothing is
 * changed, and others may use the library meanwhile.
 */
public final class VerifyLibrary {

    private final Library library;
    private boolean quick;

    public VerifyLibrary(Library library) {
        this.library = library;
    }

    /** True to leave contents unread: only whether all is there is checked then. */
    public VerifyLibrary quick(boolean value) {
        quick = value;
        return this;
    }

    /** Checks all of it; what is wrong is reported, not thrown. */
    public LibraryCheck call(Monitor monitor) throws IOException {
        VerifyReport packs = quick ? new VerifyReport(0, 0, 0, List.of(), 0, true) : packs(monitor);
        List<ListedVersion> versions = library.list().images().stream().flatMap(image -> image.versions().stream()).toList();
        List<String> lacking = new ArrayList<>();
        monitor.beginCounting("Checking versions", versions.size());
        try (VersionCheck check = new VersionCheck(library.store(), library.temporaryFolder(), monitor)) {
            for (ListedVersion version : versions) {
                String problem = check.problem(version);
                if (problem != null) {
                    lacking.add(version.summary().label() + ": " + problem);
                }
                monitor.worked(1);
            }
        }
        return new LibraryCheck(packs.packs(), packs.objects(), packs.bytes(), packs.problems(), packs.problemCount(), versions.size(), lacking);
    }

    private VerifyReport packs(Monitor monitor) throws IOException {
        VerifyReport report = new PackVerifier(library.store(), new StoreListener() {
            private long told = -1;

            @Override
            public synchronized boolean done(long bytes, long total) {
                if (told < 0) {
                    monitor.begin("Reading packs", total);
                    told = 0;
                }
                // several threads count, and the last to add is not the last to tell
                monitor.worked(Math.max(0, bytes - told));
                told = Math.max(told, bytes);
                return !monitor.cancelled();
            }
        }).verify();
        monitor.check();
        return report;
    }
}
