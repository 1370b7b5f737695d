// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.Map;
import java.util.TreeMap;

import org.mirage.engine.Library;
import org.mirage.engine.MirageException;

/** Tells which records of vulnerabilities a library has taken in. */
public final class LoadedRecords {

    private LoadedRecords() {
    }

    /** The ecosystems that records are about, with the time when the newest of each was changed, as it says it. */
    public static Map<String, String> of(Library library) throws MirageException {
        return new TreeMap<>(library.catalog().asked(VulnerabilityTables::ecosystems));
    }
}
