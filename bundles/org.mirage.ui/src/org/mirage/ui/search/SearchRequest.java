// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.List;
import java.util.stream.Collectors;

import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.VersionName;
import org.mirage.engine.search.FindFiles;

/**
 * What to look for, and where.
 *
 * @param query in the language of queries
 * @param names images and versions; none for all images
 * @param allVersions whether an image means all its versions, and not only the newest
 */
record SearchRequest(String query, List<VersionName> names, boolean allVersions) {

    /** The search, not begun. */
    FindFiles on(Library library) throws MirageException {
        return new FindFiles(library, query).in(names).allVersions(allVersions);
    }

    /** The images and versions in a line; empty for all images. */
    String where() {
        return names.stream().map(VersionName::toString).collect(Collectors.joining(", ")); //$NON-NLS-1$
    }
}
