// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.engine.exporting.TargetFile;

/** A report as a file, which is there when it is whole, or not at all. */
final class ReportFile {

    /** Writes the report. */
    @FunctionalInterface
    interface Body {

        void write(OutputStream target) throws IOException;
    }

    private ReportFile() {
    }

    /**
     * Writes it.
     *
     * @throws MirageException when the file is there and may not be replaced, or its folder cannot be written into
     */
    static void write(Path target, boolean overwrite, Body body, Monitor monitor) throws IOException {
        try (TargetFile file = new TargetFile(target, overwrite)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.partial()), 1 << 16)) {
                body.write(out);
            }
            monitor.check();
            file.complete();
        }
    }
}
