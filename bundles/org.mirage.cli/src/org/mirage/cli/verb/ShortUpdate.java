// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;

import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.Library;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;

import picocli.CommandLine.Option;

/** What the short forms of update have in common. */
final class ShortUpdate {

    @Option(names = {"-n", "--dry-run"}, description = "Only tell what would become of the version.")
    private boolean dryRun;

    @Option(names = {"-m", "--message"}, paramLabel = "TEXT", description = "Why.")
    private String message;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    /** Applies changes to a version and shows what became of it; the exit code. */
    int call(Library library, VersionName version, GivenChanges changes, String usualMessage, Terminal terminal, Progress monitor,
            boolean quiet) throws IOException {
        UpdateVersions update = new UpdateVersions(library, changes).targets(List.of(version))
                .message(message == null ? usualMessage : message);
        UpdateReport report = dryRun ? update.check(monitor) : update.call(monitor);
        UpdateOutput output = new UpdateOutput(terminal, dryRun, false);
        return json ? output.json(report) : output.show(report, quiet);
    }
}
