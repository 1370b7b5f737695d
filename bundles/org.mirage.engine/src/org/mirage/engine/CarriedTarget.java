// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import org.mirage.engine.carrying.CarryResult;
import org.mirage.engine.carrying.Generation;

/**
 * What came of carrying a change to one version.
 *
 * @param target the version that it was carried to
 * @param result whether it takes the change, and why not
 * @param made the version that was made; null when none was
 */
public record CarriedTarget(VersionSummary target, CarryResult result, VersionSummary made) {

    /** True for a version in which programs of its machine have something to make. */
    boolean needsGeneration() {
        return made != null && result.generations().stream().anyMatch(Generation::isRun);
    }
}
