// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.util.Collection;
import java.util.List;

/**
 * A plan and where its volume is mounted, seen from where the script runs.
 *
 * @param place empty when it runs in the volume's root, else a path with a slash at its end
 */
record PlacedPlan(String place, VolumePlan plan) {

    /** A path of the volume, seen from where the script runs. */
    String at(String path) {
        return place + path;
    }

    List<String> at(Collection<String> paths) {
        return paths.stream().map(this::at).toList();
    }
}
