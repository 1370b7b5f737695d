// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Path;

import org.mirage.engine.changes.ChangeSet;

/** Writes a change set to a file, which is there when it is whole, or not at all. */
public final class WriteChanges {

    private final ChangeSet changes;
    private final Path target;
    private boolean overwrite;

    /** Will write a change set to that file. */
    public WriteChanges(ChangeSet changes, Path target) {
        this.changes = changes;
        this.target = target;
    }

    /** Whether a file that is there may be replaced; not when not said. */
    public WriteChanges overwrite(boolean value) {
        overwrite = value;
        return this;
    }

    /**
     * Writes the file.
     *
     * @throws MirageException when it is there and shall not be replaced
     */
    public void call() throws IOException {
        WholeFile.write(target, overwrite, changes::write, Monitor.NONE);
    }
}
