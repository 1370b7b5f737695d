// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

/**
 * A version that a run made.
 *
 * @param version the version
 * @param parent the one that the run began with; null when it is not in the library any more
 * @param steps what was done, a line each
 */
public record ListedRun(VersionSummary version, VersionSummary parent, List<String> steps) {

    public ListedRun {
        steps = List.copyOf(steps);
    }
}
