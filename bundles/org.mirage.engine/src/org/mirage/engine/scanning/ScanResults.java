// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.catalog.Catalog;
import org.mirage.store.Hash;

/** Keeps in the catalog how versions come off in a scan, so that it can be told later without another one. */
public final class ScanResults {

    /** Versions that are stored at once. */
    private static final int AT_ONCE = 100;

    private final Catalog catalog;
    private final Scan scan;
    private final Monitor monitor;
    private final Map<Hash, byte[]> fresh = new HashMap<>();
    private boolean failed;

    /** Will keep what that scan finds. */
    public ScanResults(Catalog catalog, Scan scan, Monitor monitor) {
        this.catalog = catalog;
        this.scan = scan;
        this.monitor = monitor;
    }

    /** Keeps how a version came off, and returns it. */
    public VersionFindings keep(VersionFindings version) {
        fresh.put(version.version().record(), ResultTables.pack(version.findings().stream()
                .map(finding -> new KnownFinding(finding.key(), finding.kind(), finding.severity())).toList()));
        if (fresh.size() == AT_ONCE) {
            finish();
        }
        return version;
    }

    /** Keeps those that wait. That the catalog cannot take them is noted and hinders no scan. */
    public void finish() {
        if (!fresh.isEmpty() && !failed) {
            try {
                catalog.derived(connection -> {
                    ResultTables.store(connection, scan, Instant.now(), fresh);
                    return null;
                });
            } catch (MirageException e) {
                // whoever waited once in vain does not wait again
                failed = true;
                monitor.note("what was found is not kept for the overview: " + e.getMessage());
            }
        }
        fresh.clear();
    }
}
