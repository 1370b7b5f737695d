// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

/**
 * What a path was over time.
 *
 * @param states that of being absent among them, in the order in which they first came about
 * @param unreadable versions that could not be looked into
 */
public record PathStates(List<PathState> states, List<VersionSummary> unreadable) {

    /** True when at least one version has the path. */
    public boolean isFound() {
        return states.stream().anyMatch(state -> !state.isAbsent());
    }
}
