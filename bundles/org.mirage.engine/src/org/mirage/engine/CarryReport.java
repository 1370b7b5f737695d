// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;
import java.util.UUID;

import org.mirage.engine.carrying.CarryResult;

/**
 * What came of carrying a change.
 *
 * @param parent the version before the run
 * @param child the version that the run made
 * @param batch what all versions that were made have in common, to undo them by; null when none was made
 * @param targets one for each version that it was carried to, in the order in which they were named
 * @param storedBytes bytes by which the packs grew
 */
public record CarryReport(VersionSummary parent, VersionSummary child, UUID batch, List<CarriedTarget> targets, long storedBytes) {

    /** How many ended like that. */
    public long count(CarryResult.State state) {
        return targets.stream().filter(target -> target.result().state() == state).count();
    }
}
