// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;
import java.util.UUID;

/**
 * What became of versions by an update, or would become.
 *
 * @param batch what all versions that were made have in common, to undo them by; null when none was made
 * @param versions in the order in which they were named
 * @param storedBytes bytes by which the packs grew
 */
public record UpdateReport(UUID batch, List<UpdatedVersion> versions, long storedBytes) {

    public UpdateReport {
        versions = List.copyOf(versions);
    }

    /** How many versions are in a state. */
    public long count(UpdatedVersion.State state) {
        return versions.stream().filter(version -> version.state() == state).count();
    }
}
