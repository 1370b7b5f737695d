// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.mirage.engine.VersionSummary;
import org.mirage.store.ContentName;
import org.mirage.store.Hash;

/** Counts what is found. */
final class FoundCount {

    private final Set<UUID> images = new HashSet<>();
    private final Set<Hash> versions = new HashSet<>();
    private final Set<ContentName> contents = new HashSet<>();
    private long files;

    void add(FoundFile file) {
        files++;
        for (VersionSummary version : file.versions()) {
            images.add(version.image());
            versions.add(version.record());
        }
        if (file.entry().entry().content() != null) {
            contents.add(file.entry().entry().content());
        }
    }

    FindReport report(int searched, long directories, long read, boolean incomplete) {
        return new FindReport(images.size(), versions.size(), files, contents.size(), searched, directories, read, incomplete);
    }
}
