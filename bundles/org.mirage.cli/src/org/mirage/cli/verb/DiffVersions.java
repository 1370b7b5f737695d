// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.util.List;
import java.util.stream.Collectors;

import org.mirage.engine.CommonAncestors;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.ParentVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;

/**
 * The versions that are compared.
 *
 * @param base null in a comparison of two
 */
record DiffVersions(VersionName base, VersionName left, VersionName right) {

    /** The word for the nearest version that both sides came from. */
    static final String NEAREST = "auto";

    /**
     * Finds those that were not named.
     *
     * @param left null for the parent of the right one
     * @param base null for none, or {@link #NEAREST}
     */
    static DiffVersions find(Library library, VersionName left, VersionName right, String base, VersionName namedBase,
            Monitor monitor) throws MirageException {
        VersionName first = left != null ? left : name(new ParentVersion(library, right).call(monitor));
        VersionName third = NEAREST.equals(base) ? nearest(library, first, right, monitor) : namedBase;
        return new DiffVersions(third, first, right);
    }

    private static VersionName nearest(Library library, VersionName left, VersionName right, Monitor monitor)
            throws MirageException {
        List<VersionSummary> ancestors = new CommonAncestors(library, left, right).call(monitor);
        if (ancestors.isEmpty()) {
            throw new MirageException(left + " and " + right + " came from no common version; name a base with --base IMAGE@N");
        }
        if (ancestors.size() > 1) {
            throw new MirageException(left + " and " + right + " came from several common versions; name one with --base: "
                    + ancestors.stream().map(VersionSummary::label).collect(Collectors.joining(", ")));
        }
        return name(ancestors.getFirst());
    }

    private static VersionName name(VersionSummary version) {
        return new VersionName(version.name(), version.number());
    }
}
