// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.applying.Conflict;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;

/**
 * What a version would be like after an update that has not been done. Its new objects are in memory and go with it.
 *
 * @param before the version
 * @param after the same with all changes that fit
 * @param conflicts what does not fit
 * @param alreadyThere edits that had been done
 */
public record UpdatePreview(VersionFiles before, VersionFiles after, List<Conflict> conflicts, long alreadyThere) {

    public UpdatePreview {
        conflicts = List.copyOf(conflicts);
    }

    /** Compares the two. */
    public Comparison compare(CompareProfile profile, Monitor monitor) throws IOException {
        byte[] root = {'/'};
        MachineEntry[] roots = {before.root(), after.root()};
        return Comparison.of(profile, true, root, roots, monitor, before, after);
    }
}
