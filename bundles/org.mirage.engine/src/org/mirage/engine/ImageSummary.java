// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;
import java.util.UUID;

/**
 * What a list says of an image.
 *
 * @param id lasting identity; names may change
 * @param name unique in the library
 * @param versions oldest first
 */
public record ImageSummary(UUID id, String name, List<VersionSummary> versions) {

    /** The version that is meant when none is named. */
    public VersionSummary newest() {
        return versions.getLast();
    }
}
