// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.engine.carrying.Generation;

/** Has programs of a machine make what follows from all that is installed in it, after a change was carried to it. */
public final class GenerateAnew {

    private final Library library;
    private final UpdateOrigin origin;

    /**
     * Will run such programs.
     *
     * @param origin what the versions that they make are noted with
     */
    public GenerateAnew(Library library, UpdateOrigin origin) {
        this.library = library;
        this.origin = origin;
    }

    /**
     * Runs them in an appliance.
     *
     * @return the next version, which has what they made
     * @throws MirageException when one of them fails; the library is as before
     */
    public VersionSummary call(VersionSummary version, List<Generation> generations, Monitor monitor) throws IOException {
        String script = generations.stream().map(Generation::command).collect(Collectors.joining("\n", "set -e\n", "\n"));
        String what = "made anew: " + generations.stream().map(Generation::what).collect(Collectors.joining(", "));
        RunScript step = new RunScript("what makes files anew", script.getBytes(StandardCharsets.ISO_8859_1));
        try (FinishedRun run = new RunOnVersion(library, new VersionName(version.name(), version.number()), List.of(step))
                .message(what).changes(null, origin).call(monitor).orElseThrow()) {
            return run.accept(monitor);
        }
    }
}
