// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.exporting.TargetFile;

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
        try (TargetFile file = new TargetFile(target, overwrite)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.partial()))) {
                changes.write(out);
            }
            file.complete();
        }
    }
}
