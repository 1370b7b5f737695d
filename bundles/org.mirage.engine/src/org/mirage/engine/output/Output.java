// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.VersionDevice;

/** A format with its settings. */
public record Output(OutputFormat format, Settings settings) {

    /**
     * A format with what was chosen of its settings.
     *
     * @throws MirageException when it has no such settings or values, or they do not go together
     */
    public static Output of(OutputFormat format, Map<String, String> chosen) throws MirageException {
        Settings settings = Settings.of(format, chosen);
        format.check(settings);
        return new Output(format, settings);
    }

    /** Whether other files belong to the one that is named. */
    public boolean severalFiles() {
        return format.severalFiles(settings);
    }

    /** Writes a disk into a file that is not there yet. */
    public void write(VersionDevice disk, Path file, Monitor monitor) throws IOException {
        format.write(disk, file, settings, monitor);
    }
}
