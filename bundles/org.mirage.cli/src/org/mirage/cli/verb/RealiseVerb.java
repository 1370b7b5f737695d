// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.ByteCount;
import org.mirage.engine.Library;
import org.mirage.engine.RealiseReport;
import org.mirage.engine.RealiseVersions;
import org.mirage.engine.VersionName;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = {"A version that was made by edits has no disks until something needs them: export, serve and boot make them "
        + "by themselves. This makes them now, those of several versions in one start of the libguestfs appliance, in which a real "
        + "Linux kernel writes what differs from the disks of an earlier version.",
        "Afterwards the disks are read: only when they hold exactly the files that the version says, they are kept. Otherwise the "
        + "first paths that differ are named, and the library is as before. Versions that have disks are left as they are."},
        footer = {"  mirage realise web-server", "  mirage realise web-server@3 db@2 proxy@7"})
public final class RealiseVerb extends Verb {

    @Parameters(paramLabel = "IMAGE[@N]", arity = "1..*", description = "Versions; without @N the newest one of an image.")
    private List<String> arguments;

    @Override
    protected int run() throws IOException {
        List<VersionName> names = new ArrayList<>();
        for (String argument : arguments) {
            names.add(version(argument));
        }
        List<RealiseReport> reports;
        try (Library library = library(); Progress monitor = progress()) {
            reports = new RealiseVersions(library, names).call(monitor);
        }
        boolean failed = false;
        for (RealiseReport report : reports) {
            failed |= report.failure() != null;
            tell(report);
        }
        return failed ? ExitCode.TROUBLE : ExitCode.DONE;
    }

    private void tell(RealiseReport report) throws IOException {
        if (report.failure() != null) {
            terminal().printErrorLine(Style.BAD, "mirage: " + report.failure());
        } else if (!quiet()) {
            String version = terminal().styled(Style.HEADING, report.version().label());
            terminal().println(version + (report.already() ? " has disks already"
                    : String.format(Locale.ROOT, ": disks made; read again in %.1f s, %s added to the library",
                            report.time().toMillis() / 1000.0, ByteCount.show(report.newBytes()))));
        }
    }
}
