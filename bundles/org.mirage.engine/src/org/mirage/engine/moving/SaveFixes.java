// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.engine.MirageException;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.exporting.TargetFile;

/** Writes the fixes of a readiness check into a {@code .changes} file. */
public final class SaveFixes {

    private final Readiness readiness;
    private final Path target;
    private boolean overwrite;

    /** Will write all fixes of a check to that file. */
    public SaveFixes(Readiness readiness, Path target) {
        this.readiness = readiness;
        this.target = target;
    }

    /** Whether a file that is there may be replaced; not when not said. */
    public SaveFixes overwrite(boolean value) {
        overwrite = value;
        return this;
    }

    /**
     * Writes the file; none when there is nothing to fix.
     *
     * @return how many edits are in it
     * @throws MirageException when the file is there and shall not be replaced
     */
    public int call() throws IOException {
        ChangeSet fixes = readiness.fixes();
        if (fixes.edits().isEmpty()) {
            return 0;
        }
        try (TargetFile file = new TargetFile(target, overwrite)) {
            try (OutputStream out = Files.newOutputStream(file.partial())) {
                fixes.write(out);
            }
            file.complete();
        }
        return fixes.edits().size();
    }
}
