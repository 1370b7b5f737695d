// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

import org.mirage.engine.applying.Conflict;

/**
 * What became, or would become, of one version by an update.
 *
 * @param target the version that the change set was applied to
 * @param state whether it fits
 * @param conflicts why it does not; empty in all other states
 * @param made the version that was made; null when none was
 */
public record UpdatedVersion(VersionSummary target, State state, List<Conflict> conflicts, VersionSummary made) {

    /** Whether a change set fits a version. */
    public enum State {
        APPLIES,
        /** All that it does has been done. */
        ALREADY_THERE,
        CONFLICTS
    }

    public UpdatedVersion {
        conflicts = List.copyOf(conflicts);
    }
}
