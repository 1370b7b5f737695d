// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.io.IOException;
import java.nio.file.Path;

import org.mirage.engine.Monitor;
import org.mirage.engine.SavedChanges;

/** What makes a change set and writes it, outside the user-interface thread. */
@FunctionalInterface
public interface ChangesWriting {

    /**
     * Writes it; a file that is there only when it may be replaced.
     *
     * @return what was written; null when there is nothing to change, and no file was written
     */
    SavedChanges write(Path target, boolean overwrite, Monitor monitor) throws IOException;
}
