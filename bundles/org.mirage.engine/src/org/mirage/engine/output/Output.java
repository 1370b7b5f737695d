// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.util.Map;

import org.mirage.engine.MirageException;

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
}
