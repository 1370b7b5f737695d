// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.nio.file.Path;

import org.mirage.engine.applying.GivenChanges;
import org.mirage.model.Version;
import org.mirage.ui.staging.StagedChanges;

/**
 * Changes that a wizard begins with: one of these.
 *
 * @param file a {@code .changes} file
 * @param staged changes that were staged
 * @param given changes that an editor shows
 * @param name what people call those
 * @param run a version that a run made, to do the same elsewhere
 */
public record ChosenChanges(Path file, StagedChanges staged, GivenChanges given, String name, Version run) {

    /** A {@code .changes} file. */
    public static ChosenChanges of(Path file) {
        return new ChosenChanges(file, null, null, null, null);
    }

    /** Staged changes. */
    public static ChosenChanges of(StagedChanges staged) {
        return new ChosenChanges(null, staged, null, null, null);
    }

    /** What an editor shows. */
    public static ChosenChanges of(GivenChanges given, String name) {
        return new ChosenChanges(null, null, given, name, null);
    }

    /** What the run changed that made a version. */
    public static ChosenChanges ofRun(Version run) {
        return new ChosenChanges(null, null, null, null, run);
    }
}
