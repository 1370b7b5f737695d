// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;

/**
 * Finds the versions in which there is a file that a question is true of. A version in which one was found is not looked at any further;
 * where texts decide, some files of it are read together.
 */
public final class FindVersions {

    private final FindFiles files;
    private boolean incomplete;

    /**
     * Will look in the newest versions of all images.
     *
     * @throws QueryException when the question cannot be understood
     */
    public FindVersions(Library library, String query) throws MirageException {
        files = new FindFiles(library, query);
    }

    /** Only in these images or versions; in all images when the list is empty. */
    public FindVersions in(List<VersionName> names) {
        files.in(names);
        return this;
    }

    /** Whether an image named without a number means all its versions; otherwise it means the newest. */
    public FindVersions allVersions(boolean value) {
        files.allVersions(value);
        return this;
    }

    /**
     * Looks through the versions.
     *
     * @return those in which something was found, by image in rising order
     * @throws org.mirage.engine.NotFoundException when there is no such image or version
     */
    public List<VersionSummary> call(Monitor monitor) throws IOException {
        FoundIn found = new FoundIn();
        incomplete = files.call(file -> found.add(file.versions()), found, monitor).incomplete();
        return files.chosen().stream().flatMap(List::stream).filter(found::has).toList();
    }

    /** True when something could not be looked at, which the monitor was told: there may be more versions than were found. */
    public boolean incomplete() {
        return incomplete;
    }
}
