// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.compare.Comparison;

/** Lets tests of other packages save all of a difference. */
public final class SavedDifference {

    private SavedDifference() {
    }

    /** Writes the change set that makes the left version into the right one. */
    public static void write(Comparison comparison, OutputStream out) throws IOException {
        byte[] root = {'/'};
        SavedEdits.write(comparison, new ChosenPaths(root, List.of(root), comparison.profile()), out, "", 10, Monitor.NONE);
    }
}
