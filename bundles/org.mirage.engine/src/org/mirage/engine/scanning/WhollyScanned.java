// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.io.IOException;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;

/** Tells of versions whether a scan has looked at all their contents. */
public final class WhollyScanned {

    private final ScannedContents known;
    private final long limit;
    /** Remembers which trees have nothing in them that is not known. */
    private final FileWalk walk;

    /**
     * Will tell by what a scan knows.
     *
     * @param limit larger files are never looked at
     */
    public WhollyScanned(ScannedContents known, long limit, Monitor monitor) {
        this.known = known;
        this.limit = limit;
        walk = new FileWalk(monitor);
    }

    /** Whether it is so of a version; no content is read for that. */
    public boolean test(VersionFiles files) throws IOException {
        if (known.isEmpty()) {
            return false;
        }
        boolean[] unknown = new boolean[1];
        walk.walk(files, file -> {
            long size = file.entry().size();
            boolean missing = size > 0 && size <= limit && !known.knows(file.entry().content());
            unknown[0] |= missing;
            return missing;
        });
        return !unknown[0];
    }
}
